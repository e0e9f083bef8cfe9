#include <algorithm>
#include <set>

#include "fetch/liveness/fold.hpp"
#include "fetch/liveness/language.hpp"
#include "fetch/liveness/shown.hpp"
#include "fetch/liveness/title_parts.hpp"
#include "fetch/liveness/verdict.hpp"
#include "model/public_suffix.hpp"
#include "model/utf8.hpp"

namespace claimcheck::fetch {
namespace {

constexpr double kUnrelated = 0.2;          // of the cited title's words
constexpr std::uint32_t kFewestWords = 20;  // of a page that has anything to say
constexpr std::size_t kHead = 8 << 10;      // bytes of text in which a usurper shows its trade

using Words = std::set<std::string, std::less<>>;

// Words that carry a title: three letters and more, or a number; of ideographs pairs.
Words content_words(std::string_view title) {
  constexpr std::string_view kSmall =
      " the and for with from that this are was der die das und von les des une del los las ";
  const std::string plain = plain_words(fold(title));
  Words out;
  for (std::size_t at = 0; at < plain.size();) {
    const std::size_t end = std::min(plain.find(' ', at), plain.size());
    const std::string word = plain.substr(at, end - at);
    at = end + 1;
    if (!word.empty() && static_cast<unsigned char>(word[0]) >= 0xE3 && word.size() >= 6) {
      for (std::size_t i = 0; i + 6 <= word.size(); i += 3) out.insert(word.substr(i, 6));
    } else if ((word.size() >= 3 || (!word.empty() && word[0] >= '0' && word[0] <= '9')) &&
               kSmall.find(' ' + word + ' ') == std::string_view::npos) {
      out.insert(word);
    }
  }
  return out;
}

// How much of the cited title a name of the page has; all of it where the page's name is a part of the cited one.
double overlap(const Words& cited, std::string_view name) {
  const Words own = content_words(name);
  if (own.empty()) return 0;
  const auto common = std::ranges::count_if(own, [&](const std::string& word) { return cited.contains(word); });
  if (static_cast<std::size_t>(common) == own.size()) return 1;
  return static_cast<double>(common) / static_cast<double>(cited.size());
}

// The cited title's words stand in the page's text: a page that names itself otherwise.
bool has_in_text(const Words& cited, std::string_view folded_text) {
  constexpr std::size_t kFewestToTell = 3;
  if (cited.size() < kFewestToTell) return false;
  const auto found = std::ranges::count_if(
      cited, [&](const std::string& word) { return folded_text.find(word) != std::string_view::npos; });
  return static_cast<std::size_t>(found) * 5 >= cited.size() * 4;
}

// What gives a usurper away, as it follows "and"; empty where nothing does.
std::string trade_of(const PageView& view, const std::string& cited_title) {
  const std::string names = fold(view.signs.title + " \n " + view.signs.heading);
  const std::string text = fold(std::string_view(view.signs.visible_text).substr(0, kHead));
  const std::string cited = fold(cited_title);
  std::set<std::string_view> in_names, in_text;
  const Signature* trade = nullptr;
  const auto gather = [&](const std::string& where, std::set<std::string_view>& found) {
    for (const PhraseFinder::Hit& hit : view.table.find_phrases(where)) {
      const std::string_view word = PhraseFinder::in(where, hit);
      if (view.table[hit.id].kind != SignatureKind::usurper || cited.find(word) != std::string::npos) continue;
      if (trade == nullptr) trade = &view.table[hit.id];
      found.insert(word);
    }
  };
  gather(names, in_names);
  gather(text, in_text);
  constexpr std::size_t kInText = 4;
  if (trade == nullptr || (in_names.empty() && in_text.size() < kInText) || in_names.size() + in_text.size() < 2)
    return {};
  const std::string_view word = in_names.empty() ? *in_text.begin() : *in_names.begin();
  return "offers " + trade->name + " (" + in_quotes(word) + ")";
}

std::string other_language(const PageView& view, const std::string& cited_title) {
  const std::string_view cited = language_of(fold(cited_title));
  const std::string_view own = language_of(fold(std::string_view(view.signs.visible_text).substr(0, kHead)));
  if (cited.empty() || own.empty() || cited == own) return {};
  return "is in another language (" + std::string(own) + ", the citation's title is " + std::string(cited) + ")";
}

}  // namespace

std::optional<LinkVerdict> judge_usurper(const PageView& view) {
  const std::string& cited_title = view.seen.expected.title;
  if (!view.is_html || view.signs.words < kFewestWords || view.signs.is_script_shell) return std::nullopt;
  const Words cited = content_words(cited_title);
  if (cited.empty()) return std::nullopt;
  if (view.signs.title.empty() && view.signs.heading.empty()) return std::nullopt;
  double most = 0;
  for (const std::string* name : {&view.signs.title, &view.page.title, &view.signs.heading}) {
    most = std::max(most, overlap(cited, *name));
  }
  if (most >= kUnrelated || has_in_text(cited, fold(view.signs.visible_text))) return std::nullopt;
  std::string evidence = trade_of(view, cited_title);
  const bool leaves = view.asked && !same_site(view.asked->host(), view.final_host()) && !is_forwarder(view);
  if (evidence.empty() && leaves) evidence = "stands on another site, " + shown_url(view.exchange.last()->url);
  if (evidence.empty()) evidence = other_language(view, cited_title);
  if (evidence.empty()) return std::nullopt;
  const std::string& name = view.signs.title.empty() ? view.signs.heading : view.signs.title;
  return LinkVerdict{LinkState::usurped,
                     "The page is titled " + in_quotes(name) + ", which has nothing of the cited title " +
                         in_quotes(cited_title) + ", and it " + evidence + '.',
                     "usurped/title"};
}

}  // namespace claimcheck::fetch
