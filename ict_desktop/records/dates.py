from datetime import date
def date_text(d): return d.strftime("%d/%m/%Y")
def weekday(d): return ("thứ Hai","thứ Ba","thứ Tư","thứ Năm","thứ Sáu","thứ Bảy","Chủ nhật")[d.weekday()]
def date_in_words(d): return f"ngày {d.day:02d} tháng {d.month if d.month>2 else f'0{d.month}'} năm {d.year}"
def date_official_short(d): return f"{d.day:02d}/{d.month if d.month>2 else f'0{d.month}'}/{d.year}"
def deadline(p,d): return None
