def rounded(x): return float(f"{round(x,6):.15g}")
def number_text(x, decimals=None):
    s=f"{x:,.6f}".rstrip("0").rstrip("."); return s.replace(",","_").replace(".",",").replace("_",".")
