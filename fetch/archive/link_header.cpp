#include "fetch/archive/link_header.hpp"

#include <algorithm>

#include "model/ascii.hpp"

namespace claimcheck::fetch {
namespace {

constexpr std::string_view kBlank = " \t\r\n";

class LinkReader {
 public:
  explicit LinkReader(std::string_view text) : rest_(text) {}

  std::vector<WebLink> read() {
    std::vector<WebLink> out;
    while (true) {
      skip_any_of(" \t\r\n,");
      if (!rest_.starts_with('<')) return out;
      const std::size_t end = rest_.find('>');
      if (end == std::string_view::npos) return out;
      WebLink link{std::string(trim(rest_.substr(1, end - 1))), {}};
      rest_.remove_prefix(end + 1);
      read_parameters(link);
      out.push_back(std::move(link));
    }
  }

 private:
  void skip_any_of(std::string_view characters) {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(characters), rest_.size()));
  }

  std::string_view take_until(std::string_view characters) {
    const std::string_view taken = rest_.substr(0, rest_.find_first_of(characters));
    rest_.remove_prefix(taken.size());
    return taken;
  }

  void read_parameters(WebLink& link) {
    while (true) {
      skip_any_of(kBlank);
      if (!rest_.starts_with(';')) return;
      skip_any_of(" \t\r\n;");
      std::string name = to_lower(trim(take_until("=;,")));
      std::string value;
      if (rest_.starts_with('=')) {
        rest_.remove_prefix(1);
        skip_any_of(kBlank);
        value = rest_.starts_with('"') ? quoted() : std::string(trim(take_until(";,")));
      }
      if (!name.empty() && link.parameter(name).empty())
        link.parameters.emplace_back(std::move(name), std::move(value));
    }
  }

  std::string quoted() {
    rest_.remove_prefix(1);
    std::string out;
    while (!rest_.empty() && rest_.front() != '"') {
      if (rest_.front() == '\\' && rest_.size() > 1) rest_.remove_prefix(1);
      out += rest_.front();
      rest_.remove_prefix(1);
    }
    if (!rest_.empty()) rest_.remove_prefix(1);
    return out;
  }

  std::string_view rest_;
};

}  // namespace

std::string_view WebLink::parameter(std::string_view name) const {
  for (const auto& [key, value] : parameters) {
    if (key == name) return value;
  }
  return {};
}

bool WebLink::has_relation(std::string_view relation) const {
  std::string_view rest = parameter("rel");
  while (!rest.empty()) {
    rest.remove_prefix(std::min(rest.find_first_not_of(kBlank), rest.size()));
    const std::string_view word = rest.substr(0, rest.find_first_of(kBlank));
    if (!word.empty() && equal_ignoring_case(word, relation)) return true;
    rest.remove_prefix(word.size());
  }
  return false;
}

std::vector<WebLink> read_link_header(std::string_view value) {
  return LinkReader(value).read();
}

}  // namespace claimcheck::fetch
