#include "fetch/liveness/fragment.hpp"

#include <algorithm>
#include <vector>

#include "fetch/liveness/fold.hpp"
#include "fetch/liveness/shown.hpp"
#include "fetch/liveness/verdict.hpp"
#include "model/url.hpp"
#include "model/url_percent.hpp"

namespace claimcheck::fetch {
namespace {

constexpr std::string_view kDirective = ":~:";

// "[prefix-,]start[,end][,-suffix]", decoded and folded.
struct TextDirective {
  std::string prefix, start, end, suffix;
  std::string shown;  // start, as a person reads it
};

std::string meant(std::string_view part) {
  return fold(percent_decoded(part));
}

TextDirective read_directive(std::string_view value) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= value.size();) {
    const std::size_t comma = std::min(value.find(',', at), value.size());
    parts.push_back(value.substr(at, comma - at));
    at = comma + 1;
  }
  TextDirective out;
  if (parts.size() > 1 && parts.front().ends_with('-')) {
    out.prefix = meant(parts.front().substr(0, parts.front().size() - 1));
    parts.erase(parts.begin());
  }
  if (parts.size() > 1 && parts.back().starts_with('-')) {
    out.suffix = meant(parts.back().substr(1));
    parts.pop_back();
  }
  out.start = meant(parts.front());
  out.shown = percent_decoded(parts.front());
  if (parts.size() > 1) out.end = meant(parts[1]);
  return out;
}

std::size_t skip_blank(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] == ' ' ? at + 1 : at;
}

// Whether `words` stands at `at`, a blank aside; moves `at` behind it.
bool stands_at(std::string_view text, std::string_view words, std::size_t& at) {
  at = skip_blank(text, at);
  if (!text.substr(at).starts_with(words)) return false;
  at += words.size();
  return true;
}

// `text` is folded. Each search starts behind the last hit, and a hit costs no more than the directive is long.
bool has_text(std::string_view text, const TextDirective& wanted) {
  const std::string_view first = wanted.prefix.empty() ? std::string_view(wanted.start) : wanted.prefix;
  for (std::size_t hit = text.find(first); hit != std::string_view::npos; hit = text.find(first, hit + 1)) {
    std::size_t at = hit + first.size();
    if (!wanted.prefix.empty() && !stands_at(text, wanted.start, at)) continue;
    if (!wanted.end.empty()) {
      at = text.find(wanted.end, at);
      if (at == std::string_view::npos) return false;
      at += wanted.end.size();
    }
    if (wanted.suffix.empty() || stands_at(text, wanted.suffix, at)) return true;
    if (!wanted.end.empty()) return text.find(wanted.suffix, at) != std::string_view::npos;
  }
  return false;
}

// "L10", "L10-L20": lines of a program, which scripts mark.
bool is_line_number(std::string_view fragment) {
  return fragment.size() > 1 && fragment[0] == 'L' &&
         fragment.find_first_not_of("L0123456789-C") == std::string_view::npos;
}

// Routes and settings that scripts read ("#!/item/3", "#/about", "#t=30"), and what viewers of other types understand.
bool names_no_element(std::string_view fragment, const Page& page) {
  return fragment.empty() || !page.signs.is_html || fragment.starts_with('!') || fragment.starts_with('/') ||
         fragment.find('=') != std::string_view::npos || is_line_number(fragment) || fold(fragment) == "top";
}

FragmentFinding find_anchor(std::string_view fragment, const Page& page) {
  if (names_no_element(fragment, page)) return {};
  const std::vector<std::string>& anchors = page.signs.anchors;
  const std::string decoded = percent_decoded(fragment);
  for (const std::string& name : {std::string(fragment), decoded, "user-content-" + decoded}) {
    if (std::ranges::binary_search(anchors, name)) return {FragmentFate::found, {}};
  }
  return {FragmentFate::missing, '#' + decoded};
}

FragmentFinding find_directives(std::string_view directives, const Page& page) {
  if (page.signs.visible_text.empty() && page.text.empty()) return {FragmentFate::cannot_tell, {}};
  const std::string text = fold(page.signs.is_html ? page.signs.visible_text : page.text);
  FragmentFinding out;
  for (std::size_t at = 0; at < directives.size();) {
    const std::size_t end = std::min(directives.find('&', at), directives.size());
    const std::string_view one = directives.substr(at, end - at);
    at = end + 1;
    if (!one.starts_with("text=") || one.size() == 5) continue;
    const TextDirective wanted = read_directive(one.substr(5));
    if (wanted.start.empty()) continue;
    if (has_text(text, wanted)) return {FragmentFate::found, {}};
    if (out.fate == FragmentFate::none) out = {FragmentFate::missing, wanted.shown};
  }
  return out;
}

}  // namespace

FragmentFinding find_fragment(std::string_view fragment, const Page& page, bool is_whole) {
  const std::size_t directive = fragment.find(kDirective);
  FragmentFinding anchor = find_anchor(fragment.substr(0, directive), page);
  FragmentFinding text;
  if (directive != std::string_view::npos) text = find_directives(fragment.substr(directive + kDirective.size()), page);
  const bool is_missing = anchor.fate == FragmentFate::missing || text.fate == FragmentFate::missing;
  constexpr std::uint32_t kHardlyAWord = 30;
  const bool scripts_may_bring_it = page.signs.is_script_shell || page.signs.is_built_by_scripts ||
                                    (page.signs.has_scripts && page.signs.words < kHardlyAWord);
  if (is_missing && (!is_whole || scripts_may_bring_it)) return {FragmentFate::cannot_tell, {}};
  if (text.fate == FragmentFate::missing) return text;
  return anchor.fate == FragmentFate::none ? text : anchor;
}

std::optional<LinkVerdict> judge_fragment(const PageView& view) {
  if (!view.asked || !view.asked->fragment() || view.seen.page == nullptr) return std::nullopt;
  const std::string_view fragment = *view.asked->fragment();
  const FragmentFinding found = find_fragment(fragment, view.page, !view.exchange.body_truncated);
  if (found.fate == FragmentFate::missing) {
    const bool is_anchor = found.what.starts_with('#');
    return LinkVerdict{LinkState::fragment_missing,
                       std::string("The page answers, but nothing on it is ") + (is_anchor ? "called " : "worded ") +
                           in_quotes(found.what) + '.',
                       is_anchor ? "fragment/anchor" : "fragment/text"};
  }
  if (found.fate == FragmentFate::cannot_tell) {
    return LinkVerdict{LinkState::alive,
                       "The page answers; whether it has " + in_quotes('#' + percent_decoded(fragment)) +
                           " cannot be told, because scripts build it or it was cut at the size limit.",
                       "fragment/cannot-tell"};
  }
  return std::nullopt;
}

}  // namespace claimcheck::fetch
