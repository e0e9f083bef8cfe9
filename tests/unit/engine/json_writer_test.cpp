#include "engine/report/json_writer.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace claimcheck::engine {
namespace {

template <class Write>
std::string written(Write write, JsonWriter::Style style = JsonWriter::Style::compact) {
  StringOutput out;
  JsonWriter json(out, style);
  write(json);
  return out.text();
}

TEST(JsonWriter, WritesNestedValuesWithCommasBetween) {
  EXPECT_EQ(written([](JsonWriter& json) {
              json.begin_object();
              json.field("a", 1);
              json.key("b");
              json.begin_array();
              json.value("x");
              json.begin_object();
              json.end_object();
              json.value(false);
              json.end_array();
              json.text_field("c", "");
              json.end_object();
            }),
            R"({"a":1,"b":["x",{},false],"c":null})");
}

TEST(JsonWriter, EscapesWhatJsonWantsEscaped) {
  EXPECT_EQ(written([](JsonWriter& json) { json.value("\"\\\n\t\x01/é–😀"); }), R"("\"\\\n\t\u0001/é–😀")");
}

TEST(JsonWriter, WritesAReplacementCharacterForEveryByteThatIsNotUtf8) {
  EXPECT_EQ(written([](JsonWriter& json) { json.value("a\xFF\xC3z\xE2\x80"); }), "\"a\uFFFD\uFFFDz\uFFFD\uFFFD\"");
}

TEST(JsonWriter, KeepsANulByteAndLongTexts) {
  const std::string text = std::string("a\0b", 3) + std::string(10'000, '\n');
  std::string expected = "\"a\\u0000b";
  for (int i = 0; i < 10'000; ++i) expected += "\\n";
  EXPECT_EQ(written([&](JsonWriter& json) { json.value(text); }), expected + '"');
}

TEST(JsonWriter, WritesNumbersAsShortAsTheyReadBack) {
  const auto number = [](double value) { return written([=](JsonWriter& json) { json.value(value); }); };
  EXPECT_EQ(number(5), "5");
  EXPECT_EQ(number(2.5e6), "2500000");
  EXPECT_EQ(number(0.1), "0.1");
  EXPECT_EQ(number(-1e300), "-1e+300");
  EXPECT_EQ(number(std::numeric_limits<double>::infinity()), "null");
  EXPECT_EQ(number(std::numeric_limits<double>::quiet_NaN()), "null");
  EXPECT_EQ(written([](JsonWriter& json) { json.value(0.87f); }), "0.87");
}

TEST(JsonWriter, PutsRowsOnLinesOfTheirOwnWhereAPersonReads) {
  EXPECT_EQ(written(
                [](JsonWriter& json) {
                  json.begin_object(JsonWriter::Shape::lines);
                  json.field("a", 1);
                  json.key("rows");
                  json.begin_array(JsonWriter::Shape::lines);
                  json.begin_object();
                  json.field("b", 1);
                  json.field("c", 2);
                  json.end_object();
                  json.value(nullptr);
                  json.end_array();
                  json.key("none");
                  json.begin_array(JsonWriter::Shape::lines);
                  json.end_array();
                  json.end_object();
                },
                JsonWriter::Style::readable),
            "{\n"
            "  \"a\": 1,\n"
            "  \"rows\": [\n"
            "    {\"b\": 1, \"c\": 2},\n"
            "    null\n"
            "  ],\n"
            "  \"none\": []\n"
            "}");
}

}  // namespace
}  // namespace claimcheck::engine
