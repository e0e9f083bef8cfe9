#include "fetch/robots.hpp"

#include <algorithm>
#include <utility>

#include "model/ascii.hpp"
#include "model/url.hpp"
#include "model/url_percent.hpp"

namespace claimcheck::fetch {
namespace {

bool is_unreserved(char c) {
  return is_alnum(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

// "Disallow: /private  # not yet" → "disallow", "/private".
struct Field {
  std::string name;
  std::string_view value;
};

Field read_field(std::string_view line) {
  line = trim(line.substr(0, line.find('#')));
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return {};
  return {to_lower(trim(line.substr(0, colon))), trim(line.substr(colon + 1))};
}

// A group may name a version too ("ExampleBot/1.0"): the token ends before it.
std::string_view product_token(std::string_view value) {
  const auto in_token = [](char c) { return is_unreserved(c) && c != '.' && c != '~'; };
  const auto end = std::ranges::find_if_not(value, in_token);
  return value.substr(0, static_cast<std::size_t>(end - value.begin()));
}

}  // namespace

std::string normalised_robots_path(std::string_view path) {
  std::string out;
  out.reserve(path.size());
  for (std::size_t i = 0; i < path.size(); ++i) {
    const auto byte = static_cast<unsigned char>(path[i]);
    const int high = byte == '%' && i + 2 < path.size() ? hex_value(path[i + 1]) : -1;
    const int low = high >= 0 ? hex_value(path[i + 2]) : -1;
    if (low >= 0) {
      const auto decoded = static_cast<char>(high * 16 + low);
      append_percent_encoded(out, {&decoded, 1}, UrlSet::reserved);
      i += 2;
    } else if (byte <= ' ' || byte >= 0x7F || byte == '%') {
      append_percent_encoded(out, path.substr(i, 1), UrlSet::reserved);
    } else {
      out += path[i];
    }
  }
  return out;
}

bool robots_pattern_matches(std::string_view pattern, std::string_view path) {
  const bool to_the_end = pattern.ends_with('$');
  if (to_the_end) pattern.remove_suffix(1);
  const std::size_t first_star = pattern.find('*');
  const std::string_view head = pattern.substr(0, first_star);
  if (!path.starts_with(head)) return false;
  path.remove_prefix(head.size());
  if (first_star == std::string_view::npos) return !to_the_end || path.empty();
  pattern.remove_prefix(first_star + 1);
  // Of every part but the last the leftmost place will do: it leaves the most for those behind it.
  for (std::size_t star = pattern.find('*'); star != std::string_view::npos; star = pattern.find('*')) {
    const std::string_view part = pattern.substr(0, star);
    const std::size_t at = path.find(part);
    if (at == std::string_view::npos) return false;
    path.remove_prefix(at + part.size());
    pattern.remove_prefix(star + 1);
  }
  return to_the_end ? path.ends_with(pattern) : path.find(pattern) != std::string_view::npos;
}

Robots Robots::disallow_all() {
  Robots out;
  out.rules_.push_back({"/", false});
  return out;
}

Robots Robots::read(std::string_view text, std::string_view product) {
  if (text.size() > kRobotsLimit) {
    text = text.substr(0, kRobotsLimit);
    text = text.substr(0, text.find_last_of("\r\n") + 1);
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);

  Robots ours, everybody;
  bool names_us = false, names_all = false;  // of the group that is being read
  bool in_rules = false, is_named = false;   // is_named: some group is ours
  while (!text.empty()) {
    const Field field = read_field(take_line(text));
    if (field.name == "user-agent") {
      if (std::exchange(in_rules, false)) names_us = names_all = false;
      names_us = names_us || equal_ignoring_case(product_token(field.value), product);
      names_all = names_all || field.value == "*";
      is_named = is_named || names_us;
    } else if (field.name == "allow" || field.name == "disallow") {
      in_rules = true;
      if (!field.value.starts_with('/') && !field.value.starts_with('*')) continue;
      const Rule rule{normalised_robots_path(field.value), field.name == "allow"};
      if (names_us) ours.rules_.push_back(rule);
      if (names_all) everybody.rules_.push_back(rule);
    }
  }
  Robots out = is_named ? std::move(ours) : std::move(everybody);
  std::ranges::stable_sort(out.rules_, [](const Rule& a, const Rule& b) {
    return a.pattern.size() != b.pattern.size() ? a.pattern.size() > b.pattern.size() : a.allow && !b.allow;
  });
  return out;
}

bool Robots::allows(std::string_view target) const {
  const std::string path = normalised_robots_path(target);
  if (path == "/robots.txt") return true;
  const auto decides = [&](const Rule& rule) { return robots_pattern_matches(rule.pattern, path); };
  const auto found = std::ranges::find_if(rules_, decides);
  return found == rules_.end() || found->allow;
}

std::size_t Robots::bytes() const {
  std::size_t bytes = sizeof(Robots) + rules_.capacity() * sizeof(Rule);
  for (const Rule& rule : rules_) bytes += rule.pattern.capacity();
  return bytes;
}

Robots robots_of(const Exchange& exchange) {
  const int status = exchange.status();
  if (exchange.error != TransferError::none) return Robots::disallow_all();
  if (status >= 200 && status < 300) return Robots::read(exchange.body);
  return status >= 400 && status < 500 ? Robots::allow_all() : Robots::disallow_all();
}

std::string robots_url(const std::string& url) {
  const auto base = Url::parse(url);
  const auto found = base ? Url::parse("/robots.txt", &*base) : std::nullopt;
  return found ? found->without_credentials().href() : std::string();
}

}  // namespace claimcheck::fetch
