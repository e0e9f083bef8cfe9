#!/usr/bin/env python3
"""Makes up labelled entries in the notes' style (news, documents of institutions, books, web pages), as labels.py
writes them; all names and titles are invented or public bodies, put together at random from a fixed seed.

  notes.py OUT            writes OUT/notes.jsonl
"""
import json
import os
import random
import sys
R = random.Random(11)
first = ('Helen Irma Coralie Gabriel Anna Peter Maria Tom Karen Joseph Nadia Ivan Wei Fatima Carlos Sven Aiko '
        'Liam Grace Omar Priya Dmitri Hannah Noel Rosa Kurt Amir Zoe Hugh Elena').split()
last = ("Marwick Halloran Petrov Lindqvist Okafor Tanaka Moreau Castellan Brandt Novak O'Neill Al-Sayed "
        "Fernandes Kowalski Whitaker Dunmore Ruiz Haddad Bergman Sato Pillai Gallagher Stroud Vance McBride "
        "Thornton Ashby Keller Rossi Duarte").split()
inst = ['United Nations Security Council', 'Ministry of Foreign Affairs of the People’s Republic of China',
        'The White House', 'U.S. Department of State', 'European Commission', 'World Bank',
        'Government Accountability Office', 'International Energy Agency', 'Amnesty International',
        'Federal Trade Commission', 'Human Rights Watch', 'Office of the Auditor General',
        'House of Commons Defence Committee', 'Council of the European Union', 'National Audit Office',
        'World Health Organization', 'Permanent Mission of Norway', 'Central Bank of Kenya', 'UNHCR', 'OECD',
        'African Union Commission']
news = ['The Washington Herald', 'The Boston Post', 'Daily Telegraph', 'The Wall Street Chronicle', 'Reuters',
        'Associated Press', 'BBC News', 'Le Monde', 'Der Spiegel', 'The Guardian', 'Vice', 'Al Jazeera',
        'Foreign Policy', 'The Diplomat', 'San Diego Union Tribune', 'Miami Star', 'Chicago Mirror',
        'The Economist', 'Wired', 'Bloomberg Business', 'South China Morning Post', 'Kyiv Independent',
        'The Times of India', 'CNN', 'NPR', 'Politico', 'Financial Times', 'San Antonio Light', 'Ars Technica',
        'ZDNet', 'New York Magazine', 'The Hill', 'Slate', 'Quartz', 'CNET', 'TechCrunch', 'Haaretz', 'El País',
        'The Globe and Mail', 'Los Angeles Examiner']
site = ['Pastebin', 'GitHub', 'Medium', 'WikiLeaks', 'YouTube', 'Facebook', 'LakeBlog', 'MarketsInsider',
        'SecurityWeek', 'Krebs Notes', 'Lawfare blog', 'The Wall Street Chronicle blog',
        'Center for Strategic Studies', 'Council on European Affairs', 'Department of Energy, Office of Science',
        'Department of Forestry, Office of Public Affairs', 'Brookfield Institution',
        'Office of the National Coordinator', 'Carnegie Institute', 'Pew Center', 'Chatham Hall', 'RAND Group',
        'Stanford Cyber Center', 'Office of Naval Research', 'National Archives', 'Bureau of Labor Statistics',
        'Institute for Policy Analysis', 'World Economic Council', 'MITRE', 'FireEye', 'Mandiant', 'Kaspersky Lab',
        'Human Rights Review', 'Press Office of the President', 'Embassy of Japan in Rome', 'Nuclear Threat Watch']
w = lambda s: s.split()
A = w('New Quiet Secret Chinese Russian German Cyber Economic Industrial Federal Public Rising Broken '
        'Global Local Hidden Foreign Commercial Joint Nuclear Digital Bitter')
N = w('Spies Hackers Pact Summit Dam Bridge Budget Treaty Sanctions Ministers Talks Leak Audit Police '
        'Farmers Exports Election Hospital Airport Grid Company Workers Judges Army Breach Deal Report '
        'Warning')
V = w('Agree Deny Face Reject Warn Steal Accuse Charge Halt Delay Reach Sign Break Visit Arrest Sue Cut '
        'Join Hack Press')
P = ['on Trade', 'Against Firms', 'in Five Cities', 'to Stop Attacks', 'for Profit', 'After the Vote',
        'of the Year', 'Over Water', 'With Neighbors', 'in the Cold', 'on Behalf of DEA', 'Despite Vow',
        'at the Border', 'of 2014', 'in Wintertime', 'by 2030', 'Says Minister']


def title():
    t = [R.choice(A), R.choice(N)]
    if R.random() < 0.8:
        t.append(R.choice(V))
        t.append(R.choice(['', R.choice(A)]))
        t.append(R.choice(N))
    t.append(R.choice(P))
    if R.random() < 0.3:
        t.append('and ' + R.choice(A) + ' ' + R.choice(N))
    s = ' '.join((x for x in t if x))
    if R.random() < 0.25:
        s = R.choice(N) + ': ' + s
    if R.random() < 0.12:
        s = s + ', ' + R.choice(['Analysts Say', 'Report Finds', 'Officials Say', 'Study Says'])
    if R.random() < 0.12:
        s = 'U.S. ' + s
    if R.random() < 0.08:
        s = '‘' + R.choice(A) + ' ' + R.choice(N) + '’ ' + s
    if R.random() < 0.1:
        s += '?'
    if R.random() < 0.25:
        s = s[0] + s[1:].lower()
    if R.random() < 0.12:
        s = 'Letter Dated %d %s %d from the Delegations of %s, the %s Federation and %s' % (R.randint(1, 28),
                R.choice(M), R.randint(1990, 2024), 'Chile', 'Swiss', 'Peru')
    return s


M = w('January February March April May June July August September October November December')
MS = w('Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sept. Oct. Nov. Dec.')


def date():
    y = R.randint(1985, 2025)
    d = R.randint(1, 28)
    m = R.randrange(12)
    return R.choice(['%s %d, %d' % (M[m], d, y)] * 5 + ['%d %s %d' % (d, M[m], y)] * 3 + ['%s %d' % (M[m], y)] * 2 +
            ['%s %d, %d' % (MS[m], d, y), '%d' % y, '%d-%02d-%02d' % (y, m + 1, d), '%s %d-%d %d' % (M[m], d,
            min(d + 2, 28), y), '%s %d–%d, %d' % (M[m], d, min(d + 2, 28), y)])


def person():
    f = R.choice(first)
    if R.random() < 0.2:
        f += ' ' + R.choice('ABCDEFGHJKLMPRSTW') + '.'
    if R.random() < 0.1:
        f = f[0] + '.'
    return f + ' ' + R.choice(last)


def authors():
    r = R.random()
    if r < 0.55:
        return person()
    if r < 0.7:
        return person() + ' and ' + person()
    if r < 0.75:
        return person() + ', ' + person() + ', and ' + person()
    if r < 0.78:
        return person() + ' et al.'
    return R.choice(inst)


def url():
    h = R.choice(['http://', 'https://', 'https://www.', 'http://www.', 'www.']) + R.choice(['herald', 'lakepost',
            'state-news', 'cfr-study', 'un-docs', 'minwater', 'dataprotect', 'nord']) + R.choice(['.com', '.org',
            '.gov', '.example', '.net'])
    return h + R.choice(['/%d/%02d/%s' % (R.randint(2000, 2025), R.randint(1, 12), '-'.join((R.choice(N).lower()
            for _ in range(4)))), '/docs/A_%d.pdf' % R.randint(1, 400), '/story/%d.html' % R.randint(1000, 99999),
            '/' + '-'.join((R.choice(N).lower() for _ in range(6))), '/news/%s_%d' % (R.choice(N).lower(),
            R.randint(1, 10 ** 7))])


def docno():
    return R.choice(['A/%d/%d' % (R.randint(40, 75), R.randint(1, 900)), 'S/RES/%d' % R.randint(800, 2500),
            'GAO-%d-%d' % (R.randint(1, 24), R.randint(100, 999)), 'S/%d/%d' % (R.randint(1990, 2024), R.randint(1,
            999)), 'H.R. %d' % R.randint(1, 6000), 'No. %d' % R.randint(1, 900), 'COM(%d) %d' % (R.randint(1990,
            2024), R.randint(1, 900)), 'E/CN.4/%d/%d' % (R.randint(1980, 2006), R.randint(1, 99)),
            'Report No. %d' % R.randint(1, 500)])


class B:

    def __init__(s):
        s.t = ''
        s.sp = []

    def a(s, x, l=None):
        b = len(s.t.encode())
        s.t += x
        if l is not None:
            s.sp.append([b, len(s.t.encode()), l])
        return s


AU, TI, DA, JO, BO, VO, PA, PU, PL, ED, NO, UR = range(12)


def quoted(t, style=None):
    style = style or R.choice(['c'] * 6 + ['s'] * 2 + ['l'])
    o, c = {'c': ('“', '”'), 's': ('"', '"'), 'l': ('‘', '’')}[style]
    t = t if style != 'l' else t.replace('‘', '').replace('’', '')
    end = '' if t[-1] == '?' else ','
    r = R.random()
    if style == 'c' and r < 0.04:
        return (o + t + end + ' “', True)
    if r < 0.15:
        return (o + t + c + (end or ','), False)
    return (o + t + end + c, False)


def tail(e):
    r = R.random()
    if r < 0.72:
        e.a(R.choice([', '] * 6 + ['. ', ' ']))
        if R.random() < 0.25:
            e.a(R.choice(['Retrieved from ', 'Available at ', 'available at: ', 'URL: ']), NO)
        e.a(url(), UR)
        if R.random() < 0.12:
            e.a(R.choice([' (accessed %s)' % date(), ', accessed %s' % date(), ' [Accessed %s]' % date(),
                    '. Retrieved %s' % date(), ', last visited %s' % date()]), NO)
    elif r < 0.8:
        e.a(', ')
        e.a(R.choice(['A%d' % R.randint(1, 30), 'p. %d' % R.randint(1, 99), 'B%d' % R.randint(1, 9),
                'pp. %d–%d' % (R.randint(1, 40), R.randint(41, 99))]), PA)
    elif r < 0.84:
        e.a(', ')
        e.a('accessed ' + date() + ', ', NO)
        e.a(url(), UR)
    if R.random() < 0.8:
        e.a('.')


def news_():
    e = B()
    if R.random() < 0.7:
        e.a(authors(), AU)
        e.a(', ')
    q, ww = quoted(title())
    e.a(q, TI)
    if not ww:
        e.a(' ')
    e.a(R.choice(news + site), JO)
    if R.random() < 0.9:
        e.a(R.choice([', '] * 8 + [' ']))
        d = date()
        e.a('(' + d + ')' if R.random() < 0.1 else d, DA)
    tail(e)
    return e


def un():
    e = B()
    e.a(R.choice(inst), AU).a(', ')
    q, _ = quoted(title(), 'c' if R.random() < 0.8 else 's')
    q = q.replace(' “', ' ”') if q.endswith(' “') else q
    e.a(q, TI).a(' ').a(docno(), NO).a(', ').a(date(), DA)
    tail(e)
    return e


def bare():
    e = B()
    t = R.choice(['G7 Finance Ministers Statement', 'Joint Communiqué on %s' % R.choice(N),
            '%s Declaration' % R.choice(N), 'Annual %s Report' % R.choice(N), '%s Action Plan' % R.choice(N),
            'EU-%s Strategic Agenda' % R.choice(N), 'Fact Sheet: %s %s' % (R.choice(A), R.choice(N)),
            'BRICS Leaders Declaration', 'ASEAN Chair’s Statement', 'Treaty on %s %s' % (R.choice(A), R.choice(N)),
            'Remarks by the President on %s' % R.choice(N)])
    if R.random() < 0.6:
        t += ', ' + R.choice(['Lisbon Summit', 'Hamburg', 'Ufa Summit', 'Plenary Session', 'Second Committee',
                'Lima', 'Cardiff Summit', 'Fortaleza Meeting'])
    e.a(t, TI).a(', ').a(date(), DA)
    tail(e)
    return e


def inst_unq():
    e = B()
    e.a(R.choice(inst), AU).a(R.choice([', ', '. ']))
    e.a(title(), TI)
    e.a(R.choice([', ', '. ']))
    if R.random() < 0.5:
        e.a(docno(), NO).a(', ')
    e.a(date(), DA)
    tail(e)
    return e


def book():
    e = B()
    e.a(person() if R.random() < 0.8 else person() + ' and ' + person(), AU).a(', ')
    e.a(title(), TI).a(' (').a(R.choice(['London', 'New York', 'Cambridge', 'Paris', 'Berlin', 'Chicago', 'Oxford',
            'Boston', 'Washington, DC']), PL).a(': ').a(R.choice(['Harbour Press', 'Lakeside University Press',
            'North & Sons', 'Meridian Books', 'Alder House', "St. Clare's Press", 'Random Lake',
            'Brookfield Institution Press', 'Penguin', 'Routledge', 'Verso']), PU).a(', ').a(str(R.randint(1950,
            2024)), DA).a(')')
    if R.random() < 0.6:
        e.a(', ').a(R.choice(['%d' % R.randint(2, 400), '%d–%d' % (R.randint(2, 100), R.randint(101, 300)),
                'p. %d' % R.randint(2, 300), 'pp. %d-%d' % (R.randint(2, 100), R.randint(101, 300)), 'chap. 3']),
                PA)
    e.a('.')
    return e


def web_apa():
    e = B()
    e.a(R.choice([R.choice(last) + ', ' + R.choice('ABCDEFGH') + '.', R.choice(inst), R.choice(last) + ', ' +
            R.choice('ABCDEFGH') + '., & ' + R.choice(last) + ', ' + R.choice('ABCDEF') + '. ' + R.choice('ABC') +
            '.']), AU).a(' ').a('(%s).' % R.choice(['%d, %s %d' % (R.randint(1990, 2024), R.choice(M), R.randint(1,
            28)), str(R.randint(1990, 2024)), 'n.d.']), DA).a(' ')
    t = title()
    t = t[0] + t[1:].lower()
    e.a(t + ('' if t[-1] == '?' else '.'), TI).a(' ').a(R.choice(news + site) + '.', JO).a(' ')
    if R.random() < 0.5:
        e.a(R.choice(['Retrieved %s, from ' % date(), 'Retrieved from ', 'Available at ']), NO)
    e.a(url(), UR)
    return e


def web_title():
    e = B()
    q, _ = quoted(title(), R.choice('cs'))
    q = q.rstrip(' “')
    e.a(q, TI).a(' ')
    e.a(R.choice(site + news), JO).a(R.choice(['. ', ', ']))
    if R.random() < 0.8:
        e.a(date(), DA).a(R.choice(['. ', ', ']))
    if R.random() < 0.4:
        e.a(R.choice(['Accessed ', 'Retrieved ']) + date() + '. ', NO)
    if R.random() < 0.85:
        e.a(url(), UR).a('.' if R.random() < 0.5 else '')
    return e


def tit_only():
    e = B()
    q, _ = quoted(title(), 'c')
    e.a(q.rstrip(' “'), TI)
    if R.random() < 0.5:
        e.a(' ').a(url(), UR)
    return e


def mla():
    e = B()
    e.a(R.choice(last) + ', ' + R.choice(first) + '.', AU).a(' ')
    e.a('“' + title().rstrip('?') + '.”', TI).a(' ').a(R.choice(news + site), JO).a(', ').a(date(), DA).a(', ')
    e.a(url() + '.', UR)
    if R.random() < 0.4:
        e.a(' ').a('Accessed ' + date() + '.', NO)
    return e


out = []
for f, n in ((news_, 700), (un, 160), (bare, 140), (inst_unq, 140), (book, 150), (web_apa, 200), (web_title, 200),
        (tit_only, 40), (mla, 120)):
    for _ in range(n):
        e = f()
        out.append({'id': 's%d' % len(out), 'text': e.t, 'spans': e.sp})


open(os.path.join(sys.argv[1], 'notes.jsonl'), 'w', encoding='utf-8').write(''.join((json.dumps(x,
        ensure_ascii=False) + '\n' for x in out)))
