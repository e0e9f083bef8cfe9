#include <gtest/gtest.h>

#include "rules/expression/environment.hpp"

namespace claimcheck::rules::expression {
namespace {

struct Row {
  std::string text;
  std::string type;  // as to_text() writes it; "" where it is none
};

class ExpressionType : public ::testing::TestWithParam<Row> {};

TEST_P(ExpressionType, IsReadAndWritten) {
  const auto type = read_type(GetParam().text, {"T", "K"});
  EXPECT_EQ(type ? to_text(*type) : "", GetParam().type) << GetParam().text;
  if (type) {
    EXPECT_EQ(read_type(to_text(*type), {"T", "K"}), type);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Types, ExpressionType,
    ::testing::Values(Row{"int", "int"}, Row{" list( string )", "list(string)"},
                      Row{"map(string,dyn)", "map(string, dyn)"}, Row{"list", "list(dyn)"}, Row{"map", "map(dyn, dyn)"},
                      Row{"type", "type"}, Row{"type(int)", "type(int)"}, Row{"null_type", "null"},
                      Row{"google.protobuf.Timestamp", "timestamp"},
                      Row{"google.protobuf.UInt32Value", "wrapper(uint)"},
                      Row{"google.protobuf.Struct", "map(string, dyn)"},
                      Row{"optional_type(list(T))", "optional_type(list(T))"}, Row{"tuple(K, int)", "tuple(K, int)"},
                      Row{"a.b.C", "a.b.C"}, Row{"record(quote)", "record(quote)"}, Row{"wrapper(int)", "wrapper(int)"},
                      // Quiet: no types.
                      Row{"", ""}, Row{"list(", ""}, Row{"list()", ""}, Row{"list(int", ""}, Row{"int)", ""},
                      Row{"int(int)", ""}, Row{"map(int)", ""}, Row{"list(int, int)", ""}, Row{"a b", ""},
                      Row{"list(,)", ""}, Row{"record(a, b)", ""}, Row{"-", ""}, Row{std::string(100, '('), ""}));

TEST(ExpressionTypeLimits, AreBeyondWhatAnExpressionMakes) {
  Type type;
  for (int i = 0; i < 200; ++i) type = list_of(std::move(type));
  EXPECT_EQ(read_type(to_text(type)), type);
}

TEST(ExpressionTypeLimits, DeepTypesAreNone) {
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "list(";
  EXPECT_FALSE(read_type(deep));
}

struct SignatureRow {
  std::string text;
  std::string name;  // "" where it is no signature
  std::string parameters;
  bool is_member = false;
};

class ExpressionSignature : public ::testing::TestWithParam<SignatureRow> {};

TEST_P(ExpressionSignature, IsRead) {
  std::string name;
  const auto signature = read_signature(GetParam().text, name);
  ASSERT_EQ(signature.has_value(), !GetParam().name.empty()) << GetParam().text;
  if (!signature) return;
  std::string parameters;
  for (const Type& type : signature->parameters) parameters += (parameters.empty() ? "" : "; ") + to_text(type);
  EXPECT_EQ(name, GetParam().name);
  EXPECT_EQ(parameters, GetParam().parameters);
  EXPECT_EQ(signature->is_member, GetParam().is_member);
}

INSTANTIATE_TEST_SUITE_P(
    Signatures, ExpressionSignature,
    ::testing::Values(SignatureRow{"size(list(T)) -> int", "size", "list(T)"},
                      SignatureRow{"_?_:_(bool, T, T) -> T", "_?_:_", "bool; T; T"},
                      SignatureRow{"_[_](map(K, V), K) -> V", "_[_]", "map(K, V); K"},
                      SignatureRow{"now() -> timestamp", "now", ""},
                      SignatureRow{"string.contains(string) -> bool", "contains", "string; string", true},
                      SignatureRow{"list(T).first() -> optional_type(T)", "first", "list(T)", true},
                      SignatureRow{"google.protobuf.Timestamp.getHours() -> int", "getHours", "timestamp", true},
                      SignatureRow{"T.f(map(K, V), int) -> V", "f", "T; map(K, V); int", true},
                      SignatureRow{"math.greatest(int, int) -> int", "math.greatest", "int; int"},
                      SignatureRow{"optional.of(T) -> optional_type(T)", "optional.of", "T"},
                      SignatureRow{"cel.@mapInsert(map(K, V), K, V) -> map(K, V)", "cel.@mapInsert", "map(K, V); K; V"},
                      SignatureRow{"record(quote).near(int) -> bool", "near", "record(quote); int", true},
                      SignatureRow{"f(int) int", "", ""}, SignatureRow{"f int -> int", "", ""},
                      SignatureRow{"(int) -> int", "", ""}, SignatureRow{"f(list(int, int)) -> int", "", ""},
                      SignatureRow{"f(int,) -> int", "", ""}, SignatureRow{"f(int) -> ", "", ""},
                      SignatureRow{"f)int( -> int", "", ""}, SignatureRow{"", "", ""}));

TEST(ExpressionSignatures, NameTheirTypeParametersInOrder) {
  std::string name;
  const auto signature = read_signature("f(map(K, V), K, list(T)) -> Thing(V)", name);
  ASSERT_TRUE(signature);
  EXPECT_EQ(signature->type_parameters, (std::vector<std::string>{"K", "V", "T"}));
}

TEST(ExpressionFunctions, AreMergedByNameAndReplacedById) {
  Functions functions;
  functions.add(
      std::vector<OverloadRow>{{"one", "f(int) -> int", nullptr, "First."}, {"two", "f(string) -> int", nullptr}});
  functions.add(std::vector<OverloadRow>{{"one", "f(bool) -> int", nullptr, "Second."}});
  const Function* f = functions.find("f");
  ASSERT_TRUE(f);
  EXPECT_EQ(f->doc, "First.");
  ASSERT_EQ(f->overloads.size(), 2u);
  EXPECT_EQ(f->overloads[0].signature.parameters[0].kind, TypeKind::boolean);
  EXPECT_EQ(functions.find("g"), nullptr);
}

TEST(ExpressionFunctions, ShippedOnesAllHaveASignature) {
  for (const auto& [name, function] : Functions::shipped().all()) {
    EXPECT_FALSE(function.overloads.empty()) << name;
    for (const Overload& overload : function.overloads) EXPECT_FALSE(overload.id.empty()) << name;
  }
  EXPECT_TRUE(Functions::shipped().find("_==_"));
  EXPECT_TRUE(Functions::shipped().find("cel.@mapInsert"));
}

TEST(ExpressionEnvironment, LooksNamesUpFromTheInnermostContainer) {
  Environment environment;
  environment.container = "a.b";
  EXPECT_EQ(environment.candidates("c.d", false), (std::vector<std::string>{"a.b.c.d", "a.c.d", "c.d"}));
  EXPECT_EQ(environment.candidates("c.d", true), (std::vector<std::string>{"c.d"}));
  environment.container = "";
  EXPECT_EQ(environment.candidates("c", false), (std::vector<std::string>{"c"}));
}

}  // namespace
}  // namespace claimcheck::rules::expression
