#include "tests/unit/engine/case.hpp"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

#include "tests/support/scripted_server.hpp"
#include "tests/support/support.hpp"
#include "tests/unit/engine/json_subset.hpp"
#include "tests/unit/engine/process.hpp"

namespace claimcheck::testing {
namespace {

namespace fs = std::filesystem;

std::string article_of(const fs::path& folder) {
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.path().stem() == "article") return entry.path().filename().string();
  }
  throw std::runtime_error("no article.* in " + folder.string());
}

// The words behind "claimcheck": those of the file `arguments`, or a check of the article.
std::vector<std::string> words_of(const fs::path& folder, bool has_server) {
  if (!fs::exists(folder / "arguments")) {
    std::vector<std::string> words{"check", article_of(folder)};
    if (!has_server) words.push_back("--offline");
    return words;
  }
  std::istringstream text(read_file((folder / "arguments").string()));
  return {std::istream_iterator<std::string>(text), {}};
}

void replace_all(std::string& text, const std::string& what, const std::string& by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size()) {
    text.replace(at, what.size(), by);
  }
}

std::string as_expected_txt(const ProcessResult& result) {
  std::string text = result.out;
  if (!result.err.empty()) text += "-- standard error\n" + result.err;
  return text + "-- exit " + std::to_string(result.exit_code) + '\n';
}

std::optional<std::string> line_difference(const std::string& expected, const std::string& actual) {
  if (expected == actual) return std::nullopt;
  std::istringstream left(expected), right(actual);
  std::string expected_line, actual_line;
  for (int number = 1;; ++number) {
    const bool has_left = static_cast<bool>(std::getline(left, expected_line));
    const bool has_right = static_cast<bool>(std::getline(right, actual_line));
    if (has_left && has_right && expected_line == actual_line) continue;
    return "expected.txt:" + std::to_string(number) + ": " + (has_left ? expected_line : "(ends)") +
           "\n  but it was: " + (has_right ? actual_line : "(ends)") + "\nThe whole of it:\n" + actual;
  }
}

class CaseRun {
 public:
  CaseRun(const Case& tested, const std::string& program) : folder_(tested.folder), program_(program) {
    if (fs::exists(folder_ / "server.script")) {
      server_ = std::make_unique<ScriptedServer>(read_file((folder_ / "server.script").string()));
    }
  }

  ProcessResult run(const std::vector<std::string>& more) const {
    std::vector<std::string> command{program_};
    const auto add = [&](const std::vector<std::string>& words) {
      command.insert(command.end(), words.begin(), words.end());
    };
    add(words_of(folder_, server_ != nullptr));
    if (server_) add({"--connect-to", server_->connect_to(), "--allow-private", "--retry", "0"});
    add(more);
    if (reads_stray_configuration(command)) command.push_back("--isolated");
    ProcessResult result = run_process(command, {}, {}, folder_.string());
    if (server_) replace_all(result.out, "127.0.0.1:" + std::to_string(server_->port()), "127.0.0.1:PORT");
    return result;
  }

 private:
  // A case may bring its own configuration, but finds none above its folder.
  bool reads_stray_configuration(const std::vector<std::string>& command) const {
    const bool reads = command[1] == "check" || command[1] == "fetch";
    return reads && !fs::exists(folder_ / ".claimcheck.yaml") &&
           std::ranges::find(command, "--config") == command.end();
  }

  fs::path folder_;
  std::string program_;
  std::unique_ptr<ScriptedServer> server_;
};

std::optional<std::string> compare_text(const CaseRun& run, const fs::path& expectation) {
  const std::string actual = as_expected_txt(run.run({}));
  const char* update = std::getenv("CLAIMCHECK_UPDATE_CASES");
  if (update != nullptr && std::string_view(update) == "1") {
    std::ofstream(expectation, std::ios::binary) << actual;
    return std::nullopt;
  }
  return line_difference(read_file(expectation.string()), actual);
}

std::optional<std::string> compare_json(const CaseRun& run, const fs::path& expectation) {
  const ProcessResult result = run.run({"--format", "json"});
  boost::json::error_code error;
  const boost::json::value expected = boost::json::parse(read_file(expectation.string()), error);
  if (error) return "expected.json: " + error.message();
  const boost::json::value actual = boost::json::parse(result.out, error);
  if (error) return "the output is not JSON: " + error.message() + '\n' + result.out + result.err;
  return subset_difference(expected, actual);
}

}  // namespace

std::vector<Case> find_cases(const std::string& root) {
  std::vector<Case> cases;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    const bool is_case = fs::exists(entry.path() / "expected.txt") || fs::exists(entry.path() / "expected.json");
    if (is_case) cases.push_back({fs::relative(entry.path(), root).string(), entry.path().string()});
  }
  std::ranges::sort(cases, {}, &Case::name);
  return cases;
}

std::optional<std::string> run_case(const Case& tested, const std::string& program) {
  const fs::path folder = tested.folder;
  const CaseRun run(tested, program);
  if (fs::exists(folder / "expected.txt")) {
    if (auto difference = compare_text(run, folder / "expected.txt")) return difference;
  }
  if (fs::exists(folder / "expected.json")) return compare_json(run, folder / "expected.json");
  return std::nullopt;
}

}  // namespace claimcheck::testing
