import unicodedata
def nfc(text): return unicodedata.normalize("NFC", text).replace("\r\n","\n").replace("\xa0"," ").strip()
def fold(text):
    t=unicodedata.normalize("NFD",text.lower().replace("đ","d"))
    return "".join(c for c in t if not unicodedata.combining(c))
def sort_key(text): return fold(text)+"|"+text
def name_key(text): return sort_key(" ".join(text.split()[-1:]+text.split()[:-1]))
