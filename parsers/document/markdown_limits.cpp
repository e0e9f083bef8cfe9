#include "parsers/document/markdown_limits.hpp"

#include <vector>

namespace claimcheck::parsers {
namespace {

constexpr std::size_t kSmall = 1000;      // bytes of content, or of a run, that cost nothing to speak of
constexpr std::size_t kLongTarget = 500;  // bytes of a target from which its copies count

// Steps for a text in which bare URLs follow each other without white space.
class Runs {
 public:
  void see(std::string_view content, std::size_t at) {
    const char c = content[at];
    if (c == ' ' || c == '\n' || c == '\t' || c == '<') return end(at);
    if (c == ')' || c == ';')
      ++closers_;
    else if ((c == ':' && content.substr(at, 3) == "://") || (c == 'w' && content.substr(at, 4) == "www."))
      ++urls_;
  }

  void end(std::size_t at) {
    if (at - begin_ > kSmall && urls_ > 0) steps_ += (at - begin_) * (urls_ * 4 + closers_);
    begin_ = at + 1;
    urls_ = closers_ = 0;
  }

  std::size_t steps() const { return steps_; }

 private:
  std::size_t begin_ = 0, urls_ = 0, closers_ = 0, steps_ = 0;
};

// How often raw HTML of each kind is opened behind the last place that would close it.
class Openers {
 public:
  void see(std::string_view content, std::size_t at) {
    const std::string_view rest = content.substr(at, 9);
    if (rest.starts_with("<?"))
      ++instructions_;
    else if (rest.starts_with("<![CDATA["))
      ++sections_;
    else if (rest.starts_with("<!"))
      ++declarations_;
    if (rest[0] != '>') return;
    declarations_ = 0;
    if (at > 0 && content[at - 1] == '?') instructions_ = 0;
    if (content.substr(0, at).ends_with("]]")) sections_ = 0;
  }

  std::size_t unclosed() const { return instructions_ + sections_ + declarations_; }

 private:
  std::size_t instructions_ = 0, sections_ = 0, declarations_ = 0;
};

}  // namespace

bool is_costly(std::string_view content, std::size_t longest_target) {
  if (content.size() < kSmall && longest_target < kLongTarget) return false;
  Runs runs;
  Openers openers;
  std::vector<bool> brackets;  // that are open: whether each is an image's
  std::size_t images = 0, steps = 0;
  for (std::size_t at = 0; at < content.size(); ++at) {
    const char c = content[at];
    runs.see(content, at);
    if (c == '<' || c == '>') openers.see(content, at);
    if (c == '[') {
      brackets.push_back(at > 0 && content[at - 1] == '!');
      images += brackets.back();
    } else if (c == ']') {
      steps += images + (longest_target < kLongTarget ? 0 : longest_target);
      if (brackets.empty()) continue;
      images -= brackets.back();
      brackets.pop_back();
    }
  }
  runs.end(content.size());
  return steps + runs.steps() + openers.unclosed() * content.size() > kMostStepsPerByte * (content.size() + kSmall);
}

bool TableLimit::allows_delimiter_row(std::string_view line, std::size_t paragraph) {
  if (line.find_first_not_of("|:- \t\v\f\r\n") != std::string_view::npos) return true;
  if (paragraph > steps_) return false;
  steps_ -= paragraph;
  return true;
}

bool TableLimit::allows_row(std::size_t cells) {
  if (cells > cells_) return false;
  cells_ -= cells;
  return true;
}

}  // namespace claimcheck::parsers
