#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "fetch/robots.hpp"

using namespace claimcheck::fetch;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

// The definition, by trying everything: the table's cell says whether pattern[0, i) matches path[0, j).
bool matches_by_table(std::string_view pattern, std::string_view path) {
  const bool to_the_end = pattern.ends_with('$');
  if (to_the_end) pattern.remove_suffix(1);
  std::vector<bool> row(path.size() + 1, false);
  row[0] = true;
  for (const char c : pattern) {
    std::vector<bool> next(path.size() + 1, false);
    for (std::size_t j = 0; j <= path.size(); ++j) {
      next[j] = c == '*' ? row[j] || (j > 0 && next[j - 1]) : j > 0 && row[j - 1] && path[j - 1] == c;
    }
    row = std::move(next);
  }
  if (to_the_end) return row.back();
  for (const bool matched : row) {
    if (matched) return true;
  }
  return false;
}

}  // namespace

// The quick matcher agrees with the definition; comments, other line ends and groups for others change no decision; a
// rule that allows the very path wins over all others.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2 || size > 4096) return 0;
  const std::string_view all(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::size_t cut = data[0] % all.size();
  const std::string_view target = all.substr(0, cut);
  const std::string text(all.substr(cut));
  const std::string path = normalised_robots_path(target);
  require(normalised_robots_path(path) == path);

  if (text.size() < 256) require(robots_pattern_matches(text, path) == matches_by_table(text, path));

  const bool allowed = Robots::read(text).allows(target);
  std::string commented, crlf;
  for (const char c : text) {
    commented += c == '\n' ? std::string(" # so\n# what\n") : std::string(1, c);
    crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
  }
  require(Robots::read(commented).allows(target) == allowed);
  require(Robots::read(crlf).allows(target) == allowed);
  require(Robots::read(text + "\nDisallow: bad\nUser-agent: somebody-else\nDisallow: /\n").allows(target) == allowed);
  if (path.starts_with('/') && path.find_first_of("*$#") == std::string::npos) {
    require(Robots::read("User-agent: claimcheck\nDisallow: /\nAllow: " + path + "$\n").allows(path));
  }
  return 0;
}
