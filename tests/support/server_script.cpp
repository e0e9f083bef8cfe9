#include "tests/support/server_script.hpp"

#include <algorithm>
#include <charconv>

#include "tests/support/support.hpp"

namespace claimcheck::testing {
namespace {

using Script = ServerScript;

struct Line {
  std::string_view text;
  std::uint32_t number;
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> out;
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    out.push_back({line, number});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

// Takes the first word and the blanks after it.
std::string_view take_word(std::string_view& text) {
  const std::size_t end = std::min(text.find(' '), text.size());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(std::min(text.find_first_not_of(' ', end), text.size()));
  return word;
}

std::optional<std::size_t> take_number(std::string_view& text) {
  const std::string_view word = take_word(text);
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (word.empty() || error != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return value;
}

std::optional<std::string> unescape(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      out += text[i];
      continue;
    }
    if (++i == text.size()) return std::nullopt;
    switch (text[i]) {
      case 'r': out += '\r'; break;
      case 'n': out += '\n'; break;
      case 't': out += '\t'; break;
      case '0': out += '\0'; break;
      case '\\': out += '\\'; break;
      case 'x': {
        unsigned value = 0;
        const char* const from = text.data() + i + 1;
        if (i + 2 >= text.size() || std::from_chars(from, from + 2, value, 16).ptr != from + 2) return std::nullopt;
        out += static_cast<char>(value);
        i += 2;
        break;
      }
      default: return std::nullopt;
    }
  }
  return out;
}

bool begins_with_name(std::string_view line, std::string_view name) {
  return line.size() > name.size() && line[name.size()] == ':' &&
         std::equal(name.begin(), name.end(), line.begin(), [](char a, char b) { return a == (b | 0x20) || a == b; });
}

// Builds one answer from its block's lines.
class AnswerReader {
 public:
  Result<std::vector<Script::Step>> read(const std::vector<Line>& lines) {
    for (const Line& line : lines) {
      const bool directive = line.text.size() > 0 && line.text[0] == '@' && line.text.substr(0, 2) != "@@";
      if (directive) {
        if (auto wrong = carry_out(line.text)) return failure(*wrong, {}, line.number);
      } else {
        add_line(line.text.substr(0, 2) == "@@" ? line.text.substr(1) : line.text);
      }
      first_ = false;
    }
    finish();
    return std::move(steps_);
  }

 private:
  void send(std::string_view bytes) {
    if (!in_header_) body_bytes_ += bytes.size();
    if (steps_.empty() || !std::holds_alternative<Script::Send>(steps_.back())) steps_.push_back(Script::Send{});
    std::get<Script::Send>(steps_.back()).bytes += bytes;
  }

  void add_line(std::string_view line) {
    if (!in_header_) {
      send(line);
      send("\n");
      return;
    }
    if (line.empty()) return end_header();
    has_header_ = true;
    framed_ |= begins_with_name(line, "content-length") || begins_with_name(line, "transfer-encoding");
    closes_ |= begins_with_name(line, "connection") && line.find("close") != std::string_view::npos;
    send(line);
    send("\r\n");
  }

  // Where Content-Length has to stand is known now, its value at the end.
  void end_header() {
    if (!in_header_ || !has_header_) return;
    if (!framed_ && !closes_) {
      length_step_ = steps_.size();
      steps_.push_back(Script::Send{});
    }
    in_header_ = false;
    steps_.push_back(Script::Send{"\r\n"});
  }

  void finish() {
    end_header();
    if (length_step_) {
      steps_[*length_step_] = Script::Send{"Content-Length: " + std::to_string(body_bytes_) + "\r\n"};
    }
    if (closes_) steps_.push_back(Script::End{false});
  }

  // What is wrong with the line, or nullopt.
  std::optional<std::string> carry_out(std::string_view rest) {
    const std::string name(take_word(rest));
    const auto takes = [&](const char* arguments) { return name + " takes " + arguments; };
    if (name == "@raw") {
      if (!first_) return name + " must be its block's first line";
      in_header_ = false;
      closes_ = true;
    } else if (name == "@redirect" || name == "@countdown") {
      const auto status = take_number(rest);
      if (!status || *status < 300 || *status > 399 || rest.empty()) return takes("a status of 3xx and a URL");
      const int code = static_cast<int>(*status);
      if (name == "@countdown") {
        steps_.push_back(Script::Countdown{code, std::string(rest)});
      } else {
        send(redirect_bytes(code, std::string(rest)));
      }
    } else if (name == "@bytes") {
      const auto bytes = unescape(rest);
      if (!bytes) return takes("text with \\r \\n \\t \\0 \\\\ or \\xHH");
      send(*bytes);
    } else if (name == "@repeat") {
      const auto count = take_number(rest);
      const auto bytes = unescape(rest);
      if (!count || !bytes || bytes->empty()) return takes("a number and a text");
      std::string all;
      all.reserve(*count * bytes->size());
      for (std::size_t i = 0; i < *count; ++i) all += *bytes;
      send(all);
    } else if (name == "@random") {
      const auto count = take_number(rest);
      if (!count) return takes("a number of bytes");
      Random random(*count);
      std::string all;
      for (std::size_t i = 0; i < *count; ++i) all += static_cast<char>(random.below(256));
      send(all);
    } else if (name == "@stall") {
      const bool for_ever = rest.empty();
      const auto time = take_number(rest);
      if (!for_ever && !time) return takes("a number of milliseconds, or nothing");
      steps_.push_back(for_ever ? Script::Stall{} : Script::Stall{std::chrono::milliseconds(*time)});
    } else if (name == "@drip") {
      const auto bytes = take_number(rest);
      const auto time = take_number(rest);
      if (!bytes || *bytes == 0 || !time) return takes("a number of bytes and of milliseconds");
      steps_.push_back(Script::Drip{*bytes, std::chrono::milliseconds(*time)});
    } else if (name == "@gather") {
      const auto count = take_number(rest);
      if (!count || *count == 0) return takes("a number of requests");
      steps_.push_back(Script::Gather{*count});
    } else if (name == "@cut" || name == "@reset") {
      if (!rest.empty()) return takes("nothing");
      steps_.push_back(Script::End{name == "@reset"});
    } else {
      return "unknown directive " + name;
    }
    return std::nullopt;
  }

  std::vector<Script::Step> steps_;
  bool first_ = true, in_header_ = true, has_header_ = false, framed_ = false, closes_ = false;
  std::size_t body_bytes_ = 0;
  std::optional<std::size_t> length_step_;
};

// How exactly a pattern fits; nullopt: not at all.
std::optional<std::size_t> fit(std::string_view pattern, std::string_view text) {
  if (pattern == text) return text.size() + 1;
  if (pattern.empty() || pattern.back() != '*') return std::nullopt;
  pattern.remove_suffix(1);
  return text.substr(0, pattern.size()) == pattern ? std::optional(pattern.size()) : std::nullopt;
}

}  // namespace

const Script::Block* Script::find(std::string_view host, std::string_view path) const {
  const Block* best = nullptr;
  std::pair<std::size_t, std::size_t> best_fit;
  for (const Block& block : blocks) {
    const auto host_fit = fit(block.host, host), path_fit = fit(block.path, path);
    if (!host_fit || !path_fit) continue;
    const std::pair now(*host_fit, *path_fit);
    if (best == nullptr || now > best_fit) {
      best = &block;
      best_fit = now;
    }
  }
  return best;
}

Result<ServerScript> read_server_script(std::string_view text) {
  const std::vector<Line> lines = lines_of(text);
  Script out;
  std::size_t at = 0;
  while (at < lines.size() && lines[at].text.substr(0, 3) != "== ") {
    const std::string_view line = lines[at].text;
    if (!line.empty() && line[0] != '#') return failure("expected a block, \"== HOST PATH\"", {}, lines[at].number);
    ++at;
  }
  while (at < lines.size()) {
    const Line head = lines[at++];
    std::string_view rest = head.text.substr(3);
    const std::string host(take_word(rest)), path(take_word(rest));
    const bool good_path = !path.empty() && (path[0] == '/' || path == "*");
    if (host.empty() || !good_path || !rest.empty()) return failure("expected \"== HOST PATH\"", {}, head.number);

    std::vector<Line> block;
    while (at < lines.size() && lines[at].text.substr(0, 3) != "== ") block.push_back(lines[at++]);
    while (!block.empty() && block.back().text.empty()) block.pop_back();
    if (block.empty()) return failure("the block says nothing; an empty reply is @cut", {}, head.number);
    auto answer = AnswerReader().read(block);
    if (!answer) return tl::unexpected(answer.error());

    const auto same = std::ranges::find_if(out.blocks, [&](const auto& b) { return b.host == host && b.path == path; });
    if (same != out.blocks.end()) {
      same->answers.push_back(std::move(*answer));
    } else {
      out.blocks.push_back({host, path, {}});
      out.blocks.back().answers.push_back(std::move(*answer));
    }
  }
  return out;
}

std::string redirect_bytes(int status, const std::string& location) {
  return "HTTP/1.1 " + std::to_string(status) + " Redirect\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n";
}

}  // namespace claimcheck::testing
