#!/usr/bin/env python3
"""Turns labelled reference entries of public sets into lines of JSON that fit.cpp reads: text, and spans of bytes with
the number of an EntryField.

  labels.py DATA OUT      DATA holds anystyle/*.xml and plos/*.xml; OUT gets one .jsonl a set
"""
import glob
import json
import os
import re
import sys
import xml.etree.ElementTree as ET
DATA, OUT = sys.argv[1:3]
ANYSTYLE = ['gold', 'core', 'good', 'bad', 'ugly']


def tag(element):
    return element.tag.split('}')[-1] if isinstance(element.tag, str) else ''


def kinds(citation):
    """Which fields a JATS citation has labels for."""
    names = {'article-title': 'title', 'source': 'container', 'year': 'year', 'volume': 'volume', 'issue': 'issue',
            'publisher-name': 'publisher', 'fpage': 'pages', 'lpage': 'pages'}
    editors = {id(x) for g in citation.iter() if g.get('person-group-type') == 'editor' for x in g.iter()}
    found = {names[tag(e)] for e in citation.iter() if tag(e) in names}
    if any((tag(e) in ('name', 'collab') and id(e) not in editors for e in citation.iter())):
        found.add('authors')
    return found


L = {'author': 0, 'title': 1, 'date': 2, 'journal': 3, 'container-title': 4, 'volume': 5, 'pages': 6,
        'publisher': 7, 'location': 8, 'editor': 9, 'translator': 9, 'director': 9, 'producer': 9, 'note': 10,
        'genre': 10, 'edition': 10, 'collection-title': 10, 'source': 10, 'isbn': 10, 'medium': 10, 'url': 11,
        'doi': 11}


def anystyle(name):
    out = []
    for i, seq in enumerate(ET.parse(os.path.join(DATA, 'anystyle', name + '.xml')).getroot()):
        text = ''
        spans = []
        for e in seq:
            v = (e.text or '').strip()
            if text:
                text += ' '
            b = len(text.encode())
            text += v
            if e.tag == 'citation-number':
                continue
            m = re.match('^(\\(?(?:1[5-9]|20)\\d\\d[^;:(]{0,14}[;:])(\\s*[\\dS].*)$', v) if e.tag in ('volume',
                    'date') else None
            if m:
                c = b + len(m.group(1).encode())
                spans.append([b, c, 2])
                b = c
                v = m.group(2)
                m = re.match('^(.*:)(\\s*\\w*\\d.*)$', v)
                if m:
                    c = b + len(m.group(1).encode())
                    spans.append([b, c, 5])
                    spans.append([c, len(text.encode()), 6])
                else:
                    spans.append([b, len(text.encode()), 5])
                continue
            if e.tag == 'volume':
                m = re.match('^(.*\\d.*:)(\\s*\\w*\\d+.*)$', v)
                if m and 'no' not in v.lower():
                    c = b + len(m.group(1).encode())
                    spans.append([b, c, 5])
                    spans.append([c, len(text.encode()), 6])
                    continue
            spans.append([b, len(text.encode()), L[e.tag]])
        out.append({'id': '%s#%d' % (name, i), 'text': text, 'spans': spans})
    return out


def plos():
    out = []
    for path in sorted(glob.glob(os.path.join(DATA, 'plos', '*.xml'))):
        for c in ET.parse(path).getroot().iter():
            journal = c.get('publication-type') == 'journal'
            if tag(c) != 'mixed-citation' or (journal and c.find('.//article-title') is None):
                continue
            f = kinds(c)
            if not journal and 'title' not in f and ('container' in f):
                swap = True
            else:
                swap = False
            if len(f) <= 2:
                continue
            eds = {id(x) for g in c.iter() if g.get('person-group-type') == 'editor' for x in g.iter()}
            chars = []

            def lab(el, cur):
                k = tag(el)
                if id(el) in eds and k in ('name', 'person-group', 'collab'):
                    return 9
                return {'name': 0, 'collab': 0, 'article-title': 1, 'source': 1 if swap else 3 if journal else 4,
                        'year': 2, 'month': 2, 'day': 2, 'volume': 5, 'issue': 5, 'publisher-name': 7,
                        'publisher-loc': 8, 'fpage': 6, 'lpage': 6, 'elocation-id': 6, 'ext-link': 11,
                        'pub-id': 11, 'person-group': cur, 'uri': 11}.get(k, cur)

            def walk(el, cur):
                cur = lab(el, cur)
                for ch in el.text or '':
                    chars.append((ch, cur))
                for x in el:
                    if tag(x) == 'given-names' and chars and (not chars[-1][0].isspace()) and (el.text or True):
                        chars.append((' ', cur))
                    walk(x, cur)
                    for ch in x.tail or '':
                        chars.append((ch, cur))
            walk(c, None)
            t = []
            for ch, l in chars:
                if ch.isspace():
                    if t and t[-1][0] != ' ':
                        t.append((' ', l))
                else:
                    t.append((ch, l))
            while t and t[-1][0] == ' ':
                t.pop()
            text = ''.join((x for x, _ in t))
            labs = [l for _, l in t]
            words = [(m.start(), m.end()) for m in re.finditer('\\S+', text)]
            for a, b in words:
                if any((labs[i] is not None and text[i].isalnum() for i in range(a, b))):
                    continue
                w = text[a:b].strip('().,;:').lower()
                nxt = next((labs[i] for i in range(b, len(text)) if labs[i] is not None), None)
                prv = next((labs[i] for i in range(a - 1, -1, -1) if labs[i] is not None), None)
                if w in ('p', 'pp', 'pages', 'page'):
                    l = 6
                elif w in ('vol', 'no', 'volume', 'issue'):
                    l = 5
                elif w in ('et', 'al', 'and', '&'):
                    l = prv
                elif w in ('in',) and nxt in (4, 9):
                    l = nxt
                elif w in ('eds', 'ed', 'editors', 'editor'):
                    l = 9
                elif w in ('doi', 'http', 'available') and nxt == 11:
                    l = 11
                elif w == '':
                    l = prv
                elif re.match('(?i)jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\\d{1,2}$', w) and 2 in (nxt,
                        prv):
                    l = 2
                elif text[a:b].startswith('http') or w.startswith('10.'):
                    l = 11
                else:
                    l = 10
                for i in range(a, b):
                    labs[i] = l
            spans = []
            pos = 0
            bp = 0
            for i, ch in enumerate(text):
                n = len(ch.encode())
                if labs[i] is not None and (not ch.isspace()):
                    if spans and spans[-1][2] == labs[i] and (spans[-1][1] == bp):
                        spans[-1][1] = bp + n
                    else:
                        spans.append([bp, bp + n, labs[i]])
                bp += n
            out.append({'id': '%s#%d' % (os.path.basename(path), len(out)), 'text': text, 'spans': spans})
    return out


for s in ANYSTYLE:
    json_ = anystyle(s)
    open(os.path.join(OUT, s + '.jsonl'), 'w', encoding='utf-8').write(''.join((json.dumps(x, ensure_ascii=False) +
            '\n' for x in json_)))


open(os.path.join(OUT, 'plos.jsonl'), 'w', encoding='utf-8').write(''.join((json.dumps(x, ensure_ascii=False) +
        '\n' for x in plos())))
