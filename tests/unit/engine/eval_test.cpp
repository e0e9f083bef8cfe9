#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <span>

#include "tests/unit/engine/process.hpp"

namespace claimcheck {
namespace {

using testing::ProcessResult;

ProcessResult eval(std::vector<std::string> words, std::string_view input = {}) {
  words.insert(words.begin(), {CLAIMCHECK_PROGRAM, "eval"});
  return testing::run_process(words, input);
}

TEST(Eval, PrintsTheValueOfOneExpression) {
  EXPECT_EQ(eval({"[3, 5].exists(n, n > limit)", "--vars", R"({"limit": 4})"}).out, "true\n");
  EXPECT_EQ(eval({"{'n': 1u, 'x': [1.0, null, b'a']}"}).out, "{\"n\":1,\"x\":[1.0,null,\"YQ==\"]}\n");
  EXPECT_EQ(eval({"1", "--values", "cel"}).out, "{\"int64Value\":\"1\"}\n");
}

TEST(Eval, ReadsVariablesFromAFile) {
  const auto path = std::filesystem::temp_directory_path() / "claimcheck-eval-test.json";
  std::ofstream(path) << R"({"a": {"b": "c"}})";
  EXPECT_EQ(eval({"a.b + '!'", "--vars", "@" + path.string()}).out, "\"c!\"\n");
  std::filesystem::remove(path);
}

TEST(Eval, ShowsWhereAnExpressionIsWrong) {
  for (const auto& [source, message] :
       {std::pair{"1 +", "1:4: expected an expression"}, std::pair{"size(1, 2)", "1:1: "},
        std::pair{"1 / 0", "1:1: divide by zero\n1 / 0\n^~~~~"}}) {
    const ProcessResult result = eval({source});
    EXPECT_TRUE(result.err.starts_with(std::string("error: ") + message)) << result.err;
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_EQ(result.out, "");
  }
  EXPECT_EQ(eval({"1", "--vars", "[1]"}).err, "error: --vars: not a JSON object\n");
  EXPECT_EQ(eval({"1", "--jsonl"}).err,
            "error: claimcheck eval: --jsonl reads standard input, so no EXPR and no --vars\n");
  EXPECT_EQ(eval({}).err, "error: claimcheck eval: no EXPR; see claimcheck eval --help\n");
}

struct Row {
  const char *line, *answer;
};

void expect_answers(std::span<const Row> rows, const std::vector<std::string>& words) {
  std::string input, expected;
  for (const Row& row : rows) {
    input += std::string(row.line) + '\n';
    expected += std::string(row.answer) + '\n';
  }
  EXPECT_EQ(eval(words, input).out, expected);
}

TEST(EvalLines, SayTheTypeAndInWhichPhaseAnExpressionFails) {
  constexpr Row kRows[] = {
      {R"j({"id":1,"expr":"x + 1","vars":{"x":2},"types":{"x":"int"}})j", R"j({"id":1,"value":3,"type":"int"})j"},
      {R"j({"id":2,"expr":"x + 1","vars":{"x":2}})j", R"j({"id":2,"value":3,"type":"int"})j"},
      {R"j({"id":3,"expr":"y.z","vars":{"a.y":{"z":"!"}},"container":"a"})j", R"j({"id":3,"value":"!","type":"dyn"})j"},
      {R"j({"id":4,"expr":"nowhere || true","check":false})j", R"j({"id":4,"value":true})j"},
      {R"j({"id":5,"expr":"[x]","types":{"x":"map(string, uint)"},"check_only":true})j",
       R"j({"id":5,"type":"list(map(string, uint))"})j"},
      {R"j({"id":6,"expr":"f(1)","functions":[{"name":"f","overloads":[{"id":"f_t","params":["T"],"result":"list(T)","type_params":["T"]}]}],"check_only":true})j",
       R"j({"id":6,"type":"list(int)"})j"},
      {R"j({"id":7,"expr":"x","types":{"x":"int"}})j",
       R"j({"id":7,"error":"1:1: the variable 'x' has no value","phase":"eval"})j"},
      {R"j({"id":8,"expr":"[1].map(x, x)","macros":false,"check":false})j",
       R"j({"id":8,"error":"1:1: unbound function: map","phase":"eval"})j"},
      {R"j({"id":9,"vars":{}})j", R"j({"id":9,"error":"no \"expr\""})j"},
      {R"j({"id":10,"expr":"1","types":{"x":"list("}})j", R"j({"id":10,"error":"not a type: list("})j"},
      {R"j({"id":11,"expr":"1","check":"no"})j", R"j({"id":11,"error":"\"check\" is not true or false"})j"},
      {R"j({"id":12,"expr":"1","vars":[]})j", R"j({"id":12,"error":"\"vars\" is not an object"})j"},
  };
  expect_answers(kRows, {"--jsonl"});
  EXPECT_TRUE(eval({"--jsonl"}, R"j({"expr":"1 +"})j").out.ends_with("\"phase\":\"parse\"}\n"));
  EXPECT_TRUE(eval({"--jsonl"}, R"j({"expr":"1 + 'a'"})j").out.ends_with("\"phase\":\"check\"}\n"));
}

TEST(EvalLines, KeepTypesApartInCelsOwnJson) {
  constexpr Row kRows[] = {
      {R"j({"id":1,"expr":"[a, b, c]","vars":{"a":{"int64Value":"-1"},"b":{"uint64Value":"1"},"c":{"doubleValue":"-Infinity"}}})j",
       R"j({"id":1,"value":{"listValue":{"values":[{"int64Value":"-1"},{"uint64Value":"1"},{"doubleValue":"-Infinity"}]}},"type":"list(dyn)"})j"},
      {R"j({"id":2,"expr":"m[true]","vars":{"m":{"mapValue":{"entries":[{"key":{"boolValue":true},"value":{"bytesValue":"/w=="}}]}}}})j",
       R"j({"id":2,"value":{"bytesValue":"/w=="},"type":"dyn"})j"},
      {R"j({"id":30,"expr":"duration('-1.5s')"})j",
       R"j({"id":30,"value":{"objectValue":{"@type":"type.googleapis.com/google.protobuf.Duration","value":"-1.500s"}},"type":"duration"})j"},
      {R"j({"id":31,"expr":"timestamp('2020-01-01T00:00:00.0001Z')"})j",
       R"j({"id":31,"value":{"objectValue":{"@type":"type.googleapis.com/google.protobuf.Timestamp","value":"2020-01-01T00:00:00.000100Z"}},"type":"timestamp"})j"},
      {R"j({"id":3,"expr":"t + duration('1s')","vars":{"t":{"objectValue":{"@type":"type.googleapis.com/google.protobuf.Timestamp","value":"2020-01-01T00:00:00Z"}}},"types":{"t":"google.protobuf.Timestamp"}})j",
       R"j({"id":3,"value":{"objectValue":{"@type":"type.googleapis.com/google.protobuf.Timestamp","value":"2020-01-01T00:00:01Z"}},"type":"timestamp"})j"},
      {R"j({"id":4,"expr":"type(w)","vars":{"w":{"objectValue":{"@type":"type.googleapis.com/google.protobuf.UInt32Value","value":7}}},"check":false})j",
       R"j({"id":4,"value":{"typeValue":"uint"}})j"},
      {R"j({"id":5,"expr":"u && v","vars":{"u":{"unknown":{}},"v":{"value":{"boolValue":false}}},"check":false})j",
       R"j({"id":5,"value":{"boolValue":false}})j"},
      {R"j({"id":6,"expr":"{'a': null}"})j",
       R"j({"id":6,"value":{"mapValue":{"entries":[{"key":{"stringValue":"a"},"value":{"nullValue":null}}]}},"type":"map(string, null)"})j"},
      {R"j({"id":7,"expr":"x","vars":{"x":{"int64Value":"1.5"}}})j",
       R"j({"id":7,"error":"not a value in cel.expr.Value's JSON: int64Value"})j"},
      {R"j({"id":8,"expr":"x","vars":{"x":5}})j",
       R"j({"id":8,"error":"not a value in cel.expr.Value's JSON: not an object with one member"})j"},
  };
  expect_answers(kRows, {"--jsonl", "--values", "cel"});
}

}  // namespace
}  // namespace claimcheck
