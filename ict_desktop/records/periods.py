from dataclasses import dataclass
from datetime import date
@dataclass(frozen=True)
class Period:
    code:str; kind:str; first_day:date; last_day:date; name:str; short:str
    def previous(self): return period_of(date.fromordinal(self.first_day.toordinal()-1), self.kind)
def parse_period(t):
    y=int(t[:4])
    if t.endswith("H1"): return Period(t,"half",date(y,1,1),date(y,6,30),f"6 tháng đầu năm {y}",f"6T đầu {y}")
    if t.endswith("H2"): return Period(t,"half",date(y,7,1),date(y,12,31),f"6 tháng cuối năm {y}",f"6T cuối {y}")
    return Period(t,"year",date(y,1,1),date(y,12,31),f"năm {y}",f"{y}")
def period_of(d,kind): return parse_period(f"{d.year}-H{1 if d.month<7 else 2}" if kind=="half" else str(d.year))
