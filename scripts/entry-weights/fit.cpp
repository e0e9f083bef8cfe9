// Fits the weights of reference entries: a linear-chain conditional random field, by AdaGrad with an L2 penalty.
//   fit ROUNDS OUT [held-out.jsonl…] -- training.jsonl[:times]…
// Texts of the held-out files are left out of the training; the share of their tokens put right goes to stderr.

#include <algorithm>
#include <boost/json.hpp>
#include <cmath>
#include <fstream>
#include <iostream>
#include <random>
#include <set>
#include "parsers/grammar/reference_entry_features.hpp"
#include "parsers/grammar/reference_entry_fields.hpp"
#include "parsers/grammar/reference_entry_label.hpp"
#include "parsers/grammar/reference_entry_weights.hpp"
#include "parsers/grammar/url.hpp"
using namespace claimcheck;
using namespace claimcheck::parsers;
namespace js = boost::json;
constexpr int N = 12;  // fields
constexpr double kStep = 0.2;
constexpr double kPenalty = 4e-6;  // times 1000, of the step
struct Seq {
  std::vector<std::vector<uint16_t>> f;
  std::vector<uint8_t> y;
  std::vector<uint16_t> st;
  std::string text;
};
std::vector<Seq> load(const std::string& path, std::set<std::string>* skip = nullptr,
                      std::set<std::string>* note = nullptr) {
  std::ifstream in(path);
  std::string line;
  std::vector<Seq> out;
  while (std::getline(in, line)) {
    auto v = js::parse(line).as_object();
    std::string text(v["text"].as_string());
    if (note) note->insert(text);
    if (skip && skip->count(text)) continue;
    uint32_t off = 0;
    if (auto l = read_entry_label(text)) off = l->size;
    std::string_view body = std::string_view(text).substr(off);
    std::vector<WrittenUrl> urls;
    find_urls(body, {0, (uint32_t)body.size()}, true, urls);
    std::vector<Span> us;
    for (auto& u : urls) us.push_back(u.span);
    EntryQuotes q = read_entry_quotes(body);
    EntryShape e = read_entry_shape(body, q, us);
    Seq s;
    s.text = text;
    size_t ph = 0, cl = 0;
    std::vector<std::vector<uint16_t>> pf, cf;
    for (size_t i = 0; i < e.phrases.size(); ++i) {
      FeatureList l;
      phrase_features(e, i, l);
      pf.emplace_back(l.ids.begin(), l.ids.begin() + l.size);
    }
    for (size_t i = 0; i < e.clauses.size(); ++i) {
      FeatureList l;
      clause_features(e, i, l);
      cf.emplace_back(l.ids.begin(), l.ids.begin() + l.size);
    }
    for (size_t i = 0; i < e.tokens.size(); ++i) {
      while (e.phrases[ph].end <= i) ++ph;
      while (e.clauses[cl].end <= i) ++cl;
      FeatureList l;
      token_features(e, i, cl, l);
      std::vector<uint16_t> f(l.ids.begin(), l.ids.begin() + l.size);
      f.insert(f.end(), pf[ph].begin(), pf[ph].end());
      f.insert(f.end(), cf[cl].begin(), cf[cl].end());
      s.f.push_back(f);
      s.st.push_back(i ? (uint16_t)step_place(e.tokens[i - 1], e.tokens[i]) : 0);
      // gold
      int best = -1;
      int bl = 10;
      uint32_t a = e.tokens[i].span.begin + off, z = e.tokens[i].span.end + off;
      int cov[N] = {0};
      for (auto& sp : v["spans"].as_array()) {
        auto& p = sp.as_array();
        int64_t b = p[0].to_number<int64_t>(), en = p[1].to_number<int64_t>(), lb = p[2].to_number<int64_t>();
        int ov = (int)std::min<int64_t>(z, en) - (int)std::max<int64_t>(a, b);
        if (ov > 0) cov[lb] += ov;
      }
      for (int k = 0; k < N; ++k)
        if (cov[k] > 0 && cov[k] > best) {
          best = cov[k];
          bl = k;
        }
      if (best < 0) {
        bl = s.y.empty() ? 10 : s.y.back();
        if (e.tokens[i].shape != TokenShape::mark) bl = 10;
      }
      s.y.push_back(bl);
    }
    if (!s.y.empty()) out.push_back(std::move(s));
  }
  return out;
}
struct Model {
  std::vector<float> w;
  std::vector<float> st;
  float first[N];
  size_t F;
  Model(size_t F) : w(F * N), st(kStepPlaces * N * N), F(F) {
    for (auto& x : first) x = 0;
  }
};
void viterbi(const Model& m, const Seq& s, std::vector<uint8_t>& out) {
  size_t T = s.y.size();
  std::vector<float> d(T * N);
  std::vector<uint8_t> bp(T * N);
  for (size_t t = 0; t < T; ++t) {
    float sc[N] = {0};
    for (auto f : s.f[t]) {
      const float* w = &m.w[f * N];
      for (int k = 0; k < N; ++k) sc[k] += w[k];
    }
    if (t == 0)
      for (int k = 0; k < N; ++k) d[k] = sc[k] + m.first[k];
    else
      for (int k = 0; k < N; ++k) {
        float b = -1e30;
        int bi = 0;
        for (int j = 0; j < N; ++j) {
          float v = d[(t - 1) * N + j] + m.st[(s.st[t] * N + j) * N + k];
          if (v > b) {
            b = v;
            bi = j;
          }
        }
        d[t * N + k] = b + sc[k];
        bp[t * N + k] = bi;
      }
  }
  out.resize(T);
  int b = 0;
  for (int k = 1; k < N; ++k)
    if (d[(T - 1) * N + k] > d[(T - 1) * N + b]) b = k;
  for (size_t t = T; t-- > 0;) {
    out[t] = b;
    if (t) b = bp[t * N + b];
  }
}
int main(int argc, char** argv) {
  int ep = atoi(argv[1]);
  std::string dump = argv[2];
  std::vector<Seq> test, train;
  std::set<std::string> skip;
  int i = 3;
  std::vector<std::pair<std::string, std::vector<Seq>>> tests;
  for (; i < argc && std::string(argv[i]) != "--"; ++i) tests.push_back({argv[i], load(argv[i], nullptr, &skip)});
  for (++i; i < argc; ++i) {
    std::string a = argv[i];
    int rep = 1;
    auto c = a.find(':');
    if (c != std::string::npos) {
      rep = atoi(a.c_str() + c + 1);
      a = a.substr(0, c);
    }
    auto l = load(a, &skip);
    for (int r = 0; r < rep; ++r) train.insert(train.end(), l.begin(), l.end());
  }
  size_t F = kEntryFeatures;
  std::cerr << "F=" << F << " train=" << train.size() << "\n";
  Model m(F), u(F);
  std::mt19937 rng(7);
  std::vector<uint8_t> y;
  std::vector<uint32_t> ord(train.size());
  for (size_t k = 0; k < ord.size(); ++k) ord[k] = k;

  // CRF: AdaGrad with L2 shrink at use
  {
    std::vector<float> gw(m.w.size(), 1e-6f), gs(m.st.size(), 1e-6f);
    std::vector<float> gf(N, 1e-6f);
    auto upd = [](float& w, float& g2, double g) {
      g2 += g * g;
      double st = kStep / std::sqrt(g2);
      w = w + st * g - st * kPenalty * w * 1000;
    };
    std::vector<double> al, be, sc;
    for (int e = 0; e < ep; ++e) {
      std::shuffle(ord.begin(), ord.end(), rng);
      double ll = 0;
      for (auto o : ord) {
        const Seq& s = train[o];
        size_t T = s.y.size();
        sc.assign(T * N, 0);
        for (size_t t = 0; t < T; ++t) {
          for (auto f : s.f[t]) {
            const float* w = &m.w[f * N];
            for (int k = 0; k < N; ++k) sc[t * N + k] += w[k];
          }
          if (t == 0)
            for (int k = 0; k < N; ++k) sc[k] += m.first[k];
        }
        al.assign(T * N, 0);
        be.assign(T * N, 0);
        std::vector<double> cz(T);
        // scaled forward in exp domain
        std::vector<double> es(T * N);
        for (size_t t = 0; t < T; ++t) {
          double mx = -1e300;
          for (int k = 0; k < N; ++k) mx = std::max(mx, sc[t * N + k]);
          for (int k = 0; k < N; ++k) es[t * N + k] = std::exp(sc[t * N + k] - mx);
        }
        std::vector<double> et(T * N * N);
        for (size_t t = 1; t < T; ++t)
          for (int j = 0; j < N * N; ++j) et[t * N * N + j] = std::exp((double)m.st[s.st[t] * N * N + j]);
        for (size_t t = 0; t < T; ++t) {
          double z = 0;
          for (int k = 0; k < N; ++k) {
            double v;
            if (t == 0)
              v = 1;
            else {
              v = 0;
              for (int j = 0; j < N; ++j) v += al[(t - 1) * N + j] * et[t * N * N + j * N + k];
            }
            v *= es[t * N + k];
            al[t * N + k] = v;
            z += v;
          }
          if (!(z > 0)) z = 1e-300;
          cz[t] = z;
          for (int k = 0; k < N; ++k) al[t * N + k] /= z;
        }
        for (int k = 0; k < N; ++k) be[(T - 1) * N + k] = 1;
        for (size_t t = T - 1; t-- > 0;) {
          for (int j = 0; j < N; ++j) {
            double v = 0;
            for (int k = 0; k < N; ++k)
              v += et[(t + 1) * N * N + j * N + k] * es[(t + 1) * N + k] * be[(t + 1) * N + k];
            be[t * N + j] = v / cz[t + 1];
          }
        }

        for (size_t t = 0; t < T; ++t) {
          double p[N];
          double z = 0;
          for (int k = 0; k < N; ++k) {
            p[k] = al[t * N + k] * be[t * N + k];
            z += p[k];
          }
          for (int k = 0; k < N; ++k) p[k] /= z;
          ll -= std::log(std::max(p[s.y[t]], 1e-30));
          double g[N];
          bool any = false;
          for (int k = 0; k < N; ++k) {
            g[k] = (k == s.y[t]) - p[k];
            any |= std::fabs(g[k]) > 1e-4;
          }
          if (any) {
            for (auto f : s.f[t])
              for (int k = 0; k < N; ++k)
                if (std::fabs(g[k]) > 1e-5) upd(m.w[f * N + k], gw[f * N + k], g[k]);
            if (t == 0)
              for (int k = 0; k < N; ++k) upd(m.first[k], gf[k], g[k]);
          }
          if (t) {
            double zz = 0;
            static double q[N * N];
            for (int j = 0; j < N; ++j)
              for (int k = 0; k < N; ++k) {
                double v = al[(t - 1) * N + j] * et[t * N * N + j * N + k] * es[t * N + k] * be[t * N + k];
                q[j * N + k] = v;
                zz += v;
              }
            for (int j = 0; j < N; ++j)
              for (int k = 0; k < N; ++k) {
                double gg = (j == s.y[t - 1] && k == s.y[t]) - q[j * N + k] / zz;
                if (std::fabs(gg) > 1e-5) upd(m.st[s.st[t] * N * N + j * N + k], gs[s.st[t] * N * N + j * N + k], gg);
              }
          }
        }
      }
      if (e >= ep / 2) {
        for (size_t k = 0; k < m.w.size(); ++k) u.w[k] += m.w[k];
        for (size_t k = 0; k < m.st.size(); ++k) u.st[k] += m.st[k];
        for (int k = 0; k < N; ++k) u.first[k] += m.first[k];
      }
      if (e == ep - 1 || e % 5 == 4) {
        std::cerr << "epoch " << e << " ll " << ll / train.size();
        for (auto& [n, ts] : tests) {
          size_t w = 0, tt = 0;
          for (auto& s : ts) {
            viterbi(m, s, y);
            for (size_t t = 0; t < y.size(); ++t) w += y[t] != s.y[t];
            tt += y.size();
          }
          std::cerr << " " << n.substr(n.rfind('/') + 1) << " " << 1 - double(w) / tt;
        }
        std::cerr << "\n";
      }
    }
    double n = ep - ep / 2;
    for (auto& x : u.w) x /= n;
    for (auto& x : u.st) x /= n;
    for (auto& x : u.first) x /= n;
    m = u;
  }
  auto a = m;
  // quantise
  float mx = 0;
  for (float x : a.w) mx = std::max(mx, std::fabs(x));
  for (float x : a.st) mx = std::max(mx, std::fabs(x));
  for (float x : a.first) mx = std::max(mx, std::fabs(x));
  // scale so 99.9 percentile -> 45
  std::vector<float> all;
  for (float x : a.w)
    if (x != 0) all.push_back(std::fabs(x));
  std::sort(all.begin(), all.end());
  float p = all[all.size() * 0.9995];
  float sc = 44 / p;
  auto q = [&](float x) {
    int v = (int)std::lround(x * sc);
    return std::max(-44, std::min(44, v));
  };
  std::ofstream o(dump);
  size_t rows = 0;
  std::vector<std::string> enc;
  auto row = [&](const float* w) {
    std::string r;
    bool nz = false;
    for (int k = 0; k < N; ++k) {
      int v = q(w[k]);
      nz |= v != 0;
      r += (char)('P' + v);
    }
    if (!nz)
      r = "~";
    else
      ++rows;
    return r;
  };
  std::string blob;
  for (size_t f = 0; f < F; ++f) blob += row(&a.w[f * N]);
  for (size_t k = 0; k < kStepPlaces * N; ++k) blob += row(&a.st[k * N]);
  blob += row(a.first);
  // run-length zero rows: "~" repeated -> keep
  o << blob;
  std::cerr << "rows " << rows << " bytes " << blob.size() << " scale " << sc << " max " << mx << "\n";
}
