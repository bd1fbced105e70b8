import sys,collections
t=collections.defaultdict(float)
for l in sys.stdin:
    p=l.split()
    if len(p)>2 and p[1]!='close':
        t[p[0]]+=float(p[2])
print(dict((k,round(v,2)) for k,v in t.items()))
