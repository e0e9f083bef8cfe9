#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "fetch/liveness/fold.hpp"
#include "fetch/liveness/liveness.hpp"
#include "fetch/liveness/shown.hpp"
#include "fetch/liveness/title_parts.hpp"
#include "fetch/liveness/verdict.hpp"
#include "model/url_percent.hpp"

namespace claimcheck::fetch {
namespace {

constexpr double kAlike = 0.95;
constexpr std::uint32_t kEnoughWords = 20;  // of main text; where it is shorter the whole page is compared
constexpr std::size_t kShortPage = 300;     // words, of which a few own ones are a page of its own
constexpr std::size_t kOwnWords = 5;

// The last segment of a URL's path: what an error page repeats.
std::string name_in(std::string_view url) {
  const auto parsed = Url::parse(url);
  if (!parsed) return {};
  std::string_view path = parsed->path();
  if (path.ends_with('/')) path.remove_suffix(1);
  return plain_words(fold(percent_decoded(path.substr(path.rfind('/') + 1))));
}

std::string without(std::string text, const std::string& name) {
  constexpr std::size_t kTooShort = 4;
  if (name.size() < kTooShort) return text;
  std::string out;
  std::size_t from = 0;
  for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, from)) {
    out.append(text, from, at - from);
    from = at + name.size();
  }
  return out.append(text, from);
}

using Counts = std::unordered_map<std::string, std::pair<long, long>>;  // of a word here and there

// Words without digits: dates, request numbers and addresses differ at each answer.
void count(const std::string& text, bool is_here, Counts& counts) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty() || word.find_first_of("0123456789") != std::string::npos) continue;
    auto& pair = counts[word];
    ++(is_here ? pair.first : pair.second);
  }
}

// Dice's coefficient of two texts' words; 0 where the shorter page has words of its own.
double likeness(const std::string& here, const std::string& there) {
  Counts counts;
  count(here, true, counts);
  count(there, false, counts);
  long common = 0, all = 0;
  std::size_t own = 0;
  for (const auto& [word, pair] : counts) {
    common += 2 * std::min(pair.first, pair.second);
    all += pair.first + pair.second;
    own += pair.second == 0;
  }
  if (all == 0) return here.empty() == there.empty() ? 1 : 0;
  if (static_cast<std::size_t>(all) < 2 * kShortPage && own >= kOwnWords) return 0;
  return static_cast<double>(common) / static_cast<double>(all);
}

}  // namespace

std::optional<LinkVerdict> judge_by_sibling(const PageView& view) {
  const Sibling* sibling = view.seen.sibling;
  if (sibling == nullptr || sibling->error != TransferError::none || sibling->status != 200 || !view.is_html ||
      !sibling_url(view.seen.url)) {
    return std::nullopt;
  }
  const std::string& here = view.exchange.last()->url;
  const auto proves = [&](const std::string& what, std::string_view rule) {
    return LinkVerdict{
        LinkState::soft_404,
        "The 200 proves nothing: the host " + what + " for " + shown_url(sibling->url) + ", which cannot exist.", rule};
  };
  if (view.is_redirected && sibling->final_url == here && sibling->url != here) {
    return proves("ends at the same page, " + shown_url(here) + ", also", "probe/same-address");
  }
  const std::string own_name = name_in(view.seen.url), its_name = name_in(sibling->url);
  const auto plain = [](const std::string& text, const std::string& name) {
    return without(plain_words(fold(text)), name);
  };
  std::string own_text = plain(view.page.text, own_name), its_text = plain(sibling->text, its_name);
  if (words_of(own_text) < kEnoughWords || words_of(its_text) < kEnoughWords) {
    own_text = plain(view.signs.visible_text, own_name);
    its_text = plain(sibling->visible_text, its_name);
  }
  own_text += ' ' + plain(view.signs.title, own_name);
  its_text += ' ' + plain(sibling->title, its_name);
  const double alike = likeness(own_text, its_text);
  if (alike < kAlike) return std::nullopt;
  return proves("shows the same page (" + std::to_string(static_cast<int>(std::floor(alike * 100))) + " % alike)",
                "probe/same-page");
}

}  // namespace claimcheck::fetch
