// Every line of tests/cel is a test of eval as other programs run it; a new line or file needs no line of code.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <filesystem>
#include <sstream>

#include "tests/support/support.hpp"
#include "tests/unit/engine/process.hpp"

namespace claimcheck::testing {
namespace {

namespace json = boost::json;

json::object read_object(const std::string& line) {
  json::parse_options options;
  options.max_depth = 200;
  return json::parse(line, {}, options).get_object();
}

// A value written so that two that are equal are the same text: all ways to write a double, and the entries of a map in
// any order.
json::value comparable(const json::value& value) {
  if (value.is_array()) {
    json::array all;
    for (const json::value& each : value.get_array()) all.push_back(comparable(each));
    return all;
  }
  if (!value.is_object()) return value;
  json::object all;
  for (const auto& [name, each] : value.get_object()) {
    all[name] = name == "doubleValue" && each.is_number() ? json::value(each.to_number<double>()) : comparable(each);
    if (name == "entries") {
      std::ranges::sort(all[name].get_array(), {}, [](const json::value& entry) { return json::serialize(entry); });
    }
  }
  return all;
}

// What an answer lacks of what its row says, or nothing.
std::string difference(const json::object& row, const json::object& answer) {
  const auto text = [&answer](const char* name) {
    const json::value* found = answer.if_contains(name);
    return found && found->is_string() ? std::string(found->get_string()) : std::string();
  };
  if (const json::value* phase = row.if_contains("error"); phase && text("phase") != phase->get_string())
    return "no error of the phase " + json::serialize(*phase);
  if (const json::value* type = row.if_contains("type"); type && text("type") != type->get_string())
    return "not of the type " + json::serialize(*type);
  if (const json::value* value = row.if_contains("value")) {
    const json::value* found = answer.if_contains("value");
    if (!found || json::serialize(comparable(*found)) != json::serialize(comparable(*value)))
      return "not the value " + json::serialize(*value);
  }
  return "";
}

class CelRows : public ::testing::Test {
 public:
  explicit CelRows(std::string file) : file_(std::move(file)) {}

  void TestBody() override {
    std::vector<json::object> rows;
    std::string input;
    std::istringstream lines(read_file(file_));
    for (std::string line; std::getline(lines, line);) {
      rows.push_back(read_object(line));
      json::object question = rows.back();
      for (const char* name : {"error", "type", "value"}) question.erase(name);
      ASSERT_LT(question.size(), rows.back().size()) << file_ << ':' << rows.size() << ": nothing is expected";
      input += json::serialize(question) + '\n';
    }
    const ProcessResult result =
        run_process({CLAIMCHECK_PROGRAM, "eval", "--jsonl", "--values", "cel"}, input, {"TZ=Pacific/Kiritimati"});
    EXPECT_EQ(result.err, "");
    std::istringstream answers(result.out);
    std::size_t at = 0;
    for (std::string answer; std::getline(answers, answer) && at < rows.size(); ++at) {
      const std::string lacking = difference(rows[at], read_object(answer));
      EXPECT_EQ(lacking, "") << file_ << ':' << at + 1 << ": " << rows[at]["expr"] << "\n  " << answer;
    }
    EXPECT_EQ(at, rows.size());
  }

 private:
  std::string file_;
};

int register_files() {
  int count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(CLAIMCHECK_SOURCE_DIR) + "/tests/cel")) {
    const std::string file = entry.path().string();
    if (entry.path().extension() != ".jsonl") continue;
    ++count;
    ::testing::RegisterTest("Cel", entry.path().stem().c_str(), nullptr, nullptr, __FILE__, __LINE__,
                            [file]() -> ::testing::Test* { return new CelRows(file); });
  }
  return count;
}
const int kFiles = register_files();

TEST(CelRows, AreFound) {
  EXPECT_GT(kFiles, 0);
}

TEST(CelRows, AreComparedByValue) {
  const auto compared = [](const char* row, const char* answer) {
    return difference(json::parse(row).get_object(), json::parse(answer).get_object());
  };
  EXPECT_EQ(compared(R"({"value":{"doubleValue":1}})", R"({"value":{"doubleValue":1.0}})"), "");
  EXPECT_NE(compared(R"({"value":{"doubleValue":0.0}})", R"({"value":{"doubleValue":-0.0}})"), "");
  EXPECT_NE(compared(R"({"value":{"int64Value":"1"}})", R"({"value":{"uint64Value":"1"}})"), "");
  EXPECT_EQ(compared(R"({"value":{"entries":[1,2]}})", R"({"value":{"entries":[2,1]}})"), "");
  EXPECT_NE(compared(R"({"value":{"values":[1,2]}})", R"({"value":{"values":[2,1]}})"), "");
  EXPECT_NE(compared(R"({"value":1})", R"({"error":"x","phase":"eval"})"), "");
  EXPECT_NE(compared(R"({"error":"check"})", R"({"error":"x","phase":"eval"})"), "");
  EXPECT_NE(compared(R"({"type":"int"})", R"({"type":"uint"})"), "");
}

}  // namespace
}  // namespace claimcheck::testing
