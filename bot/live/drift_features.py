"""wip features"""
from __future__ import annotations
import math
from collections import deque
from collections.abc import Sequence
from bot.live.drift_profile import Background, Profile

LAG = 10
MU = 120.0

# per message quantities: (numerator, denominator) pairs pooled over windows
POOLED = ("lr_lag", "lr_full", "lrd_lag", "cov_lag", "none", "recent", "both", "old", "title", "other", "cos_lag", "cos_full", "pos", "rec4", "lro", "cosw", "lrw")
WINDOWS = (1, 3, 5, 8)

class ItemState:
    def __init__(self, title: Sequence[str], goal: Sequence[str], others: Sequence[Sequence[str]], bg: Background) -> None:
        self.bg = bg
        self.title = {w: bg.look_up(w)[0] for w in [*title, *goal]}
        self.others = [{w: bg.look_up(w)[0] for w in o if w not in self.title} for o in others]
        self.lag = Profile()
        self.full = Profile()
        self.wt = Profile()
        self.off = Profile(20.0)
        tw = list(self.title.items())
        for p in (self.lag, self.full, self.wt):
            p.add(tw, 2.0, age=False)
        self.last: dict[str, int] = {}
        self.n = 0
        self.queue: deque = deque()        # waiting to enter lag: (rated words)
        self.rows: deque = deque(maxlen=24)     # pooled rows
        self.words: deque = deque(maxlen=16)
        self.title_seen = -1; self.ps = []; self.pmean = .15
        self.cusum = 0.0
        self.mean = None
        self.means = [0.0] * 4; self.vars = [0.0]*4; self.nmeans = 0.0
        self.hist: deque = deque()

    def features(self, words: list[str]) -> list[float]:
        bg = self.bg
        lag, full, last = self.lag, self.full, self.last
        n = self.n
        rated = []
        lt, ft = lag.size, full.size
        off, wtp = self.off, self.wt; ot = off.size; wt_ = wtp.size; s_lro = s_lrw = dot_w = 0.0
        s_lr = s_lrf = s_lrd = s_cov = 0.0
        s_none = s_rec = s_both = s_old = 0.0
        dot_l = dot_f = norm = 0.0
        tot = 0.0; s_pos = 0.0; s_title = 0.0; covt=0.0
        best_lr = -9.0; worst = 9.0
        rec4 = rec4n = 0.0
        titlehit = 0.0
        oth = [0.0] * len(self.others)
        for w in words:
            idf, pb = bg.look_up(w)
            rated.append((w, idf))
            cl, cf = lag.count(w), full.count(w)
            tot += idf; norm += idf * idf
            a = math.log(0.5 + 0.5 * cl / lt / pb) if lt else 0.0
            b = math.log(0.5 + 0.5 * cf / ft / pb) if ft else 0.0
            d = math.log((cl + MU * pb) / (lt + MU) / pb)
            s_lr += a; s_lrf += b; s_lrd += d
            co = off.count(w); cw = wtp.count(w)
            s_lro += math.log((co + 40 * pb) / (ot + 40) / pb)
            s_lrw += math.log((cw + MU * pb) / (wt_ + MU) / pb)
            dot_w += idf * idf * math.sqrt(cw)
            if a > best_lr: best_lr = a
            if a > 0: s_pos += 1
            s_cov += idf * cl / (cl + 1.2)
            dot_l += idf * idf * math.sqrt(cl); dot_f += idf * idf * math.sqrt(cf)
            seen = last.get(w, -99)
            recent = n - seen <= LAG
            if n - seen <= 4: rec4 += idf
            if cl > 0.05:
                if recent: s_both += idf
                else: s_old += idf
            elif recent: s_rec += idf
            else: s_none += idf
            if w in self.title: titlehit += idf
            for j, o in enumerate(self.others):
                if w in o: oth[j] += idf
        k = len(words)
        norm = math.sqrt(norm)
        cosl = dot_l / (norm * lag.norm) if lag.norm else 0.0
        cosf = dot_f / (norm * full.norm) if full.norm else 0.0
        row = ((s_lr, k), (s_lrf, k), (s_lrd, k), (s_cov, tot), (s_none, tot), (s_rec, tot), (s_both, tot), (s_old, tot),
               (titlehit, tot), (max(oth, default=0.0), tot), (cosl, 1), (cosf, 1), (s_pos, k), (rec4, tot), (s_lro, k), (dot_w / (norm * wtp.norm) if wtp.norm else 0.0, 1), (s_lrw, k))
        rows = self.rows
        rows.append((row, oth, titlehit))
        words_now = set(words)
        f: list[float] = []
        recent_rows = list(rows)
        pooled = {}
        for win in WINDOWS:
            part = recent_rows[-win:]
            for q in range(len(row)):
                num = sum(r[0][q][0] for r in part); den = sum(r[0][q][1] for r in part)
                f.append(num / den if den else 0.0); pooled[POOLED[q], win] = f[-1]
        # the stretch before the window
        def pool(q, a, b):
            part = recent_rows[len(recent_rows)-b:len(recent_rows)-a] if b <= len(recent_rows) else recent_rows[:len(recent_rows)-a]
            den = sum(r[0][q][1] for r in part)
            return sum(r[0][q][0] for r in part)/den if den else 0.0
        for q in (0, 2, 3, 4, 5):
            f.append(pool(q, 3, 11)); f.append(pool(q, 5, 17)); f.append(pool(q,8,24))
            f.append(pooled[POOLED[q], 3] - pool(q, 3, 11))
        # running mean and spread
        vals = (s_lr / k, s_cov / tot if tot else 0, cosl, s_none / tot if tot else 0)
        for q in range(4):
            mu = self.means[q] / self.nmeans if self.nmeans else 0.0
            var = self.vars[q] / self.nmeans - mu * mu if self.nmeans else 0.0
            sd = math.sqrt(max(var, 1e-3)) 
            f.append(mu)
            x3 = pooled[("lr_lag", "cov_lag", "cos_lag", "none")[q], 3]
            x5 = pooled[("lr_lag", "cov_lag", "cos_lag", "none")[q], 5]
            f.append((x3 - mu) / sd); f.append((x5-mu)/sd)
        z = (vals[0] - (self.means[0] / self.nmeans if self.nmeans else 0.0))
        self.cusum = max(0.0, self.cusum - z - 0.1)
        f.append(self.cusum)
        # overlap with windows of recent messages
        prev = list(self.words)
        def overlap(a, b):
            u = set().union(*prev[-b:len(prev) - a] ) if prev[-b:len(prev)-a] else set()
            return sum(i for w, i in rated if w in u) / tot if tot else 0.0
        f += [overlap(0, 1), overlap(0, 2), overlap(0, 4), overlap(0, 8), overlap(4, 12)]
        # cohesion: last three against the 4-12 before
        win = [words_now, *prev[-2:]]
        u3 = set().union(*win)
        before = set().union(*prev[-12:-2]) if prev[-12:-2] else set()
        wt = sum(bg.look_up(w)[0] for w in u3)
        f.append(sum(bg.look_up(w)[0] for w in u3 & before) / wt)
        u5 = set().union(words_now, *prev[-4:]); b5 = set().union(*prev[-16:-4]) if prev[-16:-4] else set()
        wt5 = sum(bg.look_up(w)[0] for w in u5)
        f.append(sum(bg.look_up(w)[0] for w in u5 & b5) / wt5)
        f.append(1 - wt5 / max(sum(r[0][3][1] for r in recent_rows[-5:]), 1e-9))   # repetition within last five
        f.append(1 - wt / max(sum(r[0][3][1] for r in recent_rows[-3:]), 1e-9))
        # title
        ttot = sum(self.title.values()) or 1.0
        f.append(sum(i for w, i in self.title.items() if w in u5) / ttot)
        u12 = u5.union(*prev[-12:-4]) if prev[-12:-4] else u5
        f.append(sum(i for w, i in self.title.items() if w in u12) / ttot)
        if titlehit: self.title_seen = n
        f.append(min(n - self.title_seen, 40) if self.title_seen >= 0 else 50)
        # other items
        o5 = [sum(i for w, i in o.items() if w in u5) / (sum(o.values()) or 1.0) for o in self.others]
        f.append(max(o5, default=0.0))
        of5 = [sum(r[1][j] for r in recent_rows[-5:]) for j in range(len(self.others))]
        f.append(max(of5, default=0.0) - sum(r[2] for r in recent_rows[-5:]))
        lrs = [r[0][0][0] / r[0][0][1] for r in recent_rows]
        f += [min(lrs[-5:]), max(lrs[-5:]), max(lrs[-3:]), best_lr, float(k), tot / k]
        ps = self.ps
        def pm(a, b):
            part = ps[max(0, len(ps)-b):len(ps)-a]
            return sum(part) / len(part) if part else 0.15
        f += [ps[-1] if ps else .15, pm(0, 2), pm(0, 4), pm(0, 8), pm(4, 12), max(ps[-12:], default=.15), self.pmean, math.log1p(ot)]
        f += [float(n), math.log1p(lt), math.log1p(len(lag)), float(len(self.title)), ttot]
        self.pending = (rated, vals, words)
        return f

    def settle(self, p: float) -> None:
        rated, vals, words = self.pending
        n = self.n
        self.full.add(rated)
        self.off.add(rated, p)
        self.ps = [*self.ps[-15:], p]
        self.pmean = self.pmean * .97 + p * .03
        self.queue.append((rated, vals, p))
        if len(self.queue) > LAG:
            near = [q[2] for q in self.queue][:3]
            r, v, p0 = self.queue.popleft()
            h = max(p0, (sum(near)) / 3)
            self.lag.add(r)
            self.wt.add(r, max(0.02, 1 - h))
            self.nmeans = self.nmeans * .985 + 1
            for q in range(4):
                self.means[q] = self.means[q] * .985 + v[q]; self.vars[q] = self.vars[q] * .985 + v[q] * v[q]
        for w in words: self.last[w] = n
        self.words.append(set(words))
        self.n += 1

NAMES = [f"{p}_{w}" for w in WINDOWS for p in POOLED] + [f"{p}_{s}" for p in ("lr_lag","lrd_lag","cov_lag","none","recent") for s in ("b3_11","b5_17","b8_24","d3")] + [f"{p}_{s}" for p in ("lr_lag","cov_lag","cos_lag","none") for s in ("mu","z3","z5")] + ["cusum"] + ["ov1","ov2","ov4","ov8","ov4_12","co3","co5","rep5","rep3","title5","title12","title_ago","other5","otherd","lrmin5","lrmax5","lrmax3","bestlr","k","meanidf","p1","p2","p4","p8","p4_12","pmax","pmean","ot","n","lt","llen","ntitle","ttot"]
