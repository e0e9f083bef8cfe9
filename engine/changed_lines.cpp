#include "engine/changed_lines.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <set>

#include "engine/child_process.hpp"

namespace claimcheck::engine {
namespace {

namespace fs = std::filesystem;

bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

bool take_number(std::string_view& text, std::uint32_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc()) return false;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return true;
}

struct Side {
  std::uint32_t first = 0, count = 1;
};

struct Hunk {
  Side before, after;
};

// "@@ -12,3 +14 @@ …"
std::optional<Hunk> read_hunk(std::string_view line) {
  Hunk out;
  const auto read = [&](std::string_view sign, Side& side) {
    return take(line, sign) && take_number(line, side.first) && (!take(line, ",") || take_number(line, side.count));
  };
  if (!read("@@ -", out.before) || !read(" +", out.after) || !take(line, " @@")) return std::nullopt;
  return out;
}

// A name as git writes it: between quotation marks, with C's escapes, where it holds unusual characters.
std::string unquoted(std::string_view name) {
  if (name.size() < 2 || name.front() != '"' || name.back() != '"') {
    // A tab marks the end of a name that holds a blank.
    return std::string(name.substr(0, name.find('\t')));
  }
  name = name.substr(1, name.size() - 2);
  std::string out;
  while (!name.empty()) {
    const char first = name.front();
    name.remove_prefix(1);
    if (first != '\\' || name.empty()) {
      out += first;
      continue;
    }
    constexpr std::string_view kLetters = "abtnvfr";
    unsigned byte = 0;
    const auto [end, error] =
        std::from_chars(name.data(), name.data() + std::min<std::size_t>(name.size(), 3), byte, 8);
    if (error == std::errc()) {
      out += static_cast<char>(byte);
      name.remove_prefix(static_cast<std::size_t>(end - name.data()));
    } else {
      const std::size_t letter = kLetters.find(name.front());
      out += letter == std::string_view::npos ? name.front() : static_cast<char>('\a' + letter);
      name.remove_prefix(1);
    }
  }
  return out;
}

// What git answers to these words, run in a folder. Error: its complaint, in its own words.
Result<std::string> git(const std::string& folder, std::vector<std::string> words) {
  words.insert(words.begin(), {"git", "-C", folder});
  auto result = run_child({std::move(words), {}, {}, {}});
  if (!result) return tl::unexpected(std::move(result).error());
  if (result->exit_code == 0) return std::move(result->out);
  std::string_view complaint = result->err;
  complaint = complaint.substr(0, complaint.find('\n'));
  if (!take(complaint, "fatal: ")) take(complaint, "error: ");
  return failure("git says: " + std::string(complaint));
}

// A repository's working tree.
class Tree {
 public:
  static Result<Tree> open(std::string top, const std::string& revision) {
    auto diff = git(top, {"-c", "core.quotePath=false", "diff", "--merge-base", "--unified=0", "--inter-hunk-context=0",
                          "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--text", "--find-renames",
                          "--src-prefix=a/", "--dst-prefix=b/", revision, "--"});
    if (!diff) return tl::unexpected(std::move(diff).error());
    auto known = git(top, {"ls-files", "-z", "--cached"});
    if (!known) return tl::unexpected(std::move(known).error());
    Tree out;
    out.top_ = std::move(top);
    out.changed_ = read_diff(*diff);
    for (std::string_view rest = *known; !rest.empty();) {
      const std::size_t end = std::min(rest.find('\0'), rest.size() - 1);
      out.known_.emplace(rest.substr(0, end));
      rest.remove_prefix(end + 1);
    }
    return out;
  }

  LineRanges changed(const fs::path& file) const {
    const std::string name = file.lexically_relative(top_).string();
    if (!known_.contains(name)) return {LineRange{}};
    const auto found = changed_.find(name);
    return found == changed_.end() ? LineRanges{} : found->second;
  }

 private:
  std::string top_;
  std::map<std::string, LineRanges> changed_;
  std::set<std::string> known_;
};

}  // namespace

bool touches(const LineRanges& ranges, LineRange lines) {
  const auto at = std::ranges::lower_bound(ranges, lines.first, {}, &LineRange::last);
  return at != ranges.end() && at->first <= lines.last;
}

std::map<std::string, LineRanges> read_diff(std::string_view diff) {
  std::map<std::string, LineRanges> out;
  LineRanges* file = nullptr;
  std::uint64_t left = 0;  // lines of the present hunk that are still to come
  while (!diff.empty()) {
    std::string_view line = diff.substr(0, diff.find('\n'));
    diff.remove_prefix(std::min(line.size() + 1, diff.size()));
    if (left > 0 && (line.starts_with('+') || line.starts_with('-'))) {
      --left;
    } else if (const auto hunk = read_hunk(line)) {
      left = std::uint64_t{hunk->before.count} + hunk->after.count;
      const auto& [first, count] = hunk->after;
      if (file != nullptr && count > 0 && first > 0 && first <= LineRange{}.last - count)
        file->push_back({first, first + count - 1});
    } else if (take(line, "diff --git ")) {
      file = nullptr;
      left = 0;
    } else if (take(line, "+++ ")) {
      const std::string name = unquoted(line);
      file = name.starts_with("b/") ? &out[name.substr(2)] : nullptr;
    }
  }
  return out;
}

Result<std::vector<LineRanges>> changed_lines(const std::string& revision, const std::vector<std::string>& paths) {
  if (revision.empty() || revision.starts_with('-')) return failure("--changed-since: not a revision: " + revision);
  const auto wrong = [&](const Error& error, const std::string& path) {
    return failure("--changed-since " + revision + ": " + error.message, path);
  };
  std::map<fs::path, std::string> tops;  // by folder
  std::map<std::string, Tree> trees;     // by top
  std::vector<LineRanges> out;
  for (const std::string& path : paths) {
    if (path == "-") return failure("--changed-since: standard input has no history; name files");
    std::error_code missing;
    const fs::path file = fs::weakly_canonical(path, missing);
    std::string& top = tops[file.parent_path()];
    if (top.empty()) {
      auto answer = git(file.parent_path().string(), {"rev-parse", "--show-toplevel"});
      if (!answer) return wrong(answer.error(), path);
      top = answer->substr(0, answer->find_last_not_of('\n') + 1);
    }
    auto tree = trees.find(top);
    if (tree == trees.end()) {
      auto opened = Tree::open(top, revision);
      if (!opened) return wrong(opened.error(), path);
      tree = trees.emplace(top, std::move(*opened)).first;
    }
    out.push_back(tree->second.changed(file));
  }
  return out;
}

}  // namespace claimcheck::engine
