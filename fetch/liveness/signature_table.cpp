#include "fetch/liveness/signature_table.hpp"

#include <algorithm>
#include <array>

#include "fetch/liveness/fold.hpp"
#include "fetch/liveness/title_parts.hpp"
#include "model/ascii.hpp"
#include "model/url_percent.hpp"

namespace claimcheck::fetch {
namespace {

constexpr std::size_t kMarkupHead = 256 << 10;  // bytes of a body in which a wall or a parked page shows itself
constexpr std::size_t kLongestPath = 2000;
constexpr std::size_t kMostSegments = 40;

// "Log-in.aspx" → "login".
std::string plain_segment(std::string_view segment) {
  constexpr std::array<std::string_view, 10> kEnds{".html", ".htm", ".shtml", ".php", ".aspx",
                                                   ".asp",  ".jsp", ".cfm",   ".do",  ".cgi"};
  for (const std::string_view end : kEnds) {
    if (!segment.ends_with(end)) continue;
    segment.remove_suffix(end.size());
    break;
  }
  std::string out;
  for (const char c : segment) {
    if (c != '-' && c != '_' && c != ' ' && c != '.' && c != '+') out += c;
  }
  return out;
}

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size() && out.size() < kMostSegments;) {
    const std::size_t end = std::min(text.find(mark, at), text.size());
    if (end > at) out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

// What a path mark is looked up by: segments, two segments in a row, "?key" and "?key=value".
std::vector<std::string> path_keys(std::string_view path_and_query) {
  const std::string text = fold(percent_decoded(path_and_query.substr(0, kLongestPath)));
  const std::size_t question = std::min(text.find('?'), text.size());
  std::vector<std::string> keys;
  std::string before;
  for (const std::string_view segment : split(std::string_view(text).substr(0, question), '/')) {
    std::string plain = plain_segment(segment);
    if (!before.empty()) keys.push_back(before + '/' + plain);
    keys.push_back(plain);
    before = std::move(plain);
  }
  if (question == text.size()) return keys;
  for (const std::string_view field : split(std::string_view(text).substr(question + 1), '&')) {
    const std::size_t equals = std::min(field.find('='), field.size());
    keys.push_back("?" + std::string(field.substr(0, equals)));
    keys.push_back("?" + std::string(field));
  }
  return keys;
}

bool has_field(const Headers& headers, std::string_view mark) {
  const std::size_t colon = mark.find(':');
  const std::string_view name = mark.substr(0, colon);
  const std::string value = colon == std::string_view::npos ? "" : to_lower(trim(mark.substr(colon + 1)));
  return std::ranges::any_of(headers, [&](const auto& field) {
    return equal_ignoring_case(field.first, name) && to_lower(field.second).find(value) != std::string::npos;
  });
}

bool has_cookie(const Headers& headers, std::string_view mark) {
  return std::ranges::any_of(headers, [&](const auto& field) {
    return equal_ignoring_case(field.first, "Set-Cookie") && to_lower(trim(field.second)).starts_with(to_lower(mark));
  });
}

}  // namespace

void SignatureTable::add(Signature signature) {
  const auto id = static_cast<std::uint32_t>(signatures_.size());
  const SignatureMarks& marks = signature.marks;
  if (!marks.header.empty() || !marks.cookie.empty()) with_headers_.push_back(id);
  for (const std::string& host : marks.host) hosts_.emplace(to_lower(host), id);
  for (const std::string& host : marks.landing) landings_.emplace(to_lower(host), id);
  for (const std::string& name : marks.name_server) name_servers_.emplace(to_lower(name), id);
  for (const std::string& path : marks.path) paths_.emplace(to_lower(path), id);
  for (const std::string& title : marks.title) {
    const std::string plain = title_parts(title).front();
    titles_.emplace(plain, id);
    title_words_.add(plain, id);
  }
  for (const std::string& phrase : marks.phrase) phrases_.add(fold(phrase), id);
  for (const std::string& markup : marks.markup) markups_.add(to_lower(markup), id);
  signatures_.push_back(std::move(signature));
}

const Signature* SignatureTable::find(SignatureKind kind, const Index& index, const std::string& key) const {
  const auto [first, last] = index.equal_range(key);
  for (auto each = first; each != last; ++each) {
    if (signatures_[each->second].kind == kind) return &signatures_[each->second];
  }
  return nullptr;
}

const Signature* SignatureTable::find_header(SignatureKind kind, const Headers& headers, bool with_answers) const {
  for (const std::uint32_t id : with_headers_) {
    const Signature& each = signatures_[id];
    if (each.kind != kind || (each.with_answers && !with_answers)) continue;
    if (std::ranges::any_of(each.marks.header, [&](const auto& mark) { return has_field(headers, mark); }) ||
        std::ranges::any_of(each.marks.cookie, [&](const auto& mark) { return has_cookie(headers, mark); })) {
      return &each;
    }
  }
  return nullptr;
}

const Signature* SignatureTable::find_host(SignatureKind kind, std::string_view host, bool is_landing) const {
  if (const std::size_t dot = host.find('.'); dot != std::string_view::npos) {
    if (const Signature* found = find(kind, hosts_, std::string(host.substr(0, dot + 1)))) return found;
  }
  while (!host.empty()) {
    const std::string name(host);
    if (const Signature* found = find(kind, hosts_, name)) return found;
    if (const Signature* found = is_landing ? find(kind, landings_, name) : nullptr) return found;
    const std::size_t dot = host.find('.');
    host = dot == std::string_view::npos ? std::string_view{} : host.substr(dot + 1);
  }
  return nullptr;
}

const Signature* SignatureTable::find_name_server(SignatureKind kind, std::string_view name) const {
  while (!name.empty()) {
    if (const Signature* found = find(kind, name_servers_, std::string(name))) return found;
    const std::size_t dot = name.find('.');
    name = dot == std::string_view::npos ? std::string_view{} : name.substr(dot + 1);
  }
  return nullptr;
}

const Signature* SignatureTable::find_path(SignatureKind kind, std::string_view path_and_query) const {
  for (const std::string& key : path_keys(path_and_query)) {
    if (const Signature* signature = find(kind, paths_, key)) return signature;
  }
  return nullptr;
}

const Signature* SignatureTable::find_title(SignatureKind kind, std::string_view title) const {
  constexpr std::size_t kLongestTitle = 1000;
  const std::string plain = plain_words(fold(title.substr(0, kLongestTitle)));
  const bool may_be = plain.find("404") != std::string::npos ||
                      std::ranges::any_of(title_words_.find(plain), [&](const PhraseFinder::Hit& hit) {
                        return signatures_[hit.id].kind == kind;
                      });
  if (!may_be) return nullptr;
  for (const std::string& part : title_parts(title)) {
    if (const Signature* found = find(kind, titles_, part)) return found;
  }
  return nullptr;
}

const Signature* SignatureTable::find_markup(SignatureKind kind, std::string_view body) const {
  for (const PhraseFinder::Hit& hit : markups_.find(to_lower(body.substr(0, kMarkupHead)))) {
    if (signatures_[hit.id].kind == kind) return &signatures_[hit.id];
  }
  return nullptr;
}

}  // namespace claimcheck::fetch
