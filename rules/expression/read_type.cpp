#include <algorithm>
#include <boost/spirit/home/x3.hpp>

#include "rules/expression/type.hpp"

namespace claimcheck::rules::expression {
namespace {

namespace x3 = boost::spirit::x3;
using Iterator = std::string_view::const_iterator;

Type simple(TypeKind kind) {
  return {kind, {}, {}};
}
Type wrapper(TypeKind kind) {
  return {TypeKind::wrapper, {}, {simple(kind)}};
}

// Names that are whole types; one with parameters may stand alone, for those of dyn.
struct Names : x3::symbols<Type> {
  Names() {
    const Type dyn;
    const Type any_list = list_of(dyn);
    add("dyn", dyn)("any", dyn)("error", simple(TypeKind::error))("null", simple(TypeKind::null));
    add("null_type", simple(TypeKind::null))("bool", simple(TypeKind::boolean))("int", simple(TypeKind::int64));
    add("uint", simple(TypeKind::uint64))("double", simple(TypeKind::real))("string", simple(TypeKind::string));
    add("bytes", simple(TypeKind::bytes))("timestamp", simple(TypeKind::timestamp));
    add("duration", simple(TypeKind::duration))("list", any_list)("map", map_of(dyn, dyn));
    add("optional_type", optional_of(dyn))("type", simple(TypeKind::type));
    const std::string protobuf = "google.protobuf.";
    add(protobuf + "Timestamp", simple(TypeKind::timestamp))(protobuf + "Duration", simple(TypeKind::duration));
    add(protobuf + "Value", dyn)(protobuf + "Any", dyn)(protobuf + "NullValue", simple(TypeKind::null));
    add(protobuf + "ListValue", any_list)(protobuf + "Struct", map_of(simple(TypeKind::string), dyn));
    add(protobuf + "BoolValue", wrapper(TypeKind::boolean))(protobuf + "BytesValue", wrapper(TypeKind::bytes));
    add(protobuf + "DoubleValue", wrapper(TypeKind::real))(protobuf + "FloatValue", wrapper(TypeKind::real));
    add(protobuf + "Int64Value", wrapper(TypeKind::int64))(protobuf + "Int32Value", wrapper(TypeKind::int64));
    add(protobuf + "UInt64Value", wrapper(TypeKind::uint64))(protobuf + "UInt32Value", wrapper(TypeKind::uint64));
    add(protobuf + "StringValue", wrapper(TypeKind::string));
  }
} const names;

// A type while it is read: constructors wait until their parameters are complete.
class Reader {
 public:
  explicit Reader(const std::vector<std::string>& parameters) : parameters_(parameters) {}

  // false: nested too deeply.
  bool open(std::string name) {
    constexpr std::size_t kDeepest = 400;  // more than an expression of 200 levels makes
    waiting_.push_back({std::move(name), types_.size()});
    return waiting_.size() <= kDeepest;
  }

  // false: there is no such type.
  bool close() {
    const Waiting last = std::move(waiting_.back());
    waiting_.pop_back();
    const auto first = types_.begin() + static_cast<std::ptrdiff_t>(last.first);
    std::vector<Type> of(first, types_.end());
    types_.erase(first, types_.end());
    types_.push_back(of.empty() ? named(last.name) : constructed(last.name, std::move(of)));
    return types_.back().kind != TypeKind::error || last.name == "error";
  }

  Type take() { return std::move(types_.back()); }

 private:
  struct Waiting {
    std::string name;
    std::size_t first = 0;
  };

  Type named(const std::string& name) const {
    if (std::ranges::find(parameters_, name) != parameters_.end()) return {TypeKind::parameter, name, {}};
    const Type* known = names.find(name);
    return known ? *known : Type{TypeKind::opaque, name, {}};
  }

  // An error: a known constructor with another number of parameters.
  static Type constructed(const std::string& name, std::vector<Type> of) {
    if (name == "record") return of.size() == 1 && of[0].of.empty() ? record_type(of[0].name) : simple(TypeKind::error);
    TypeKind kind = TypeKind::opaque;
    if (name == "list") kind = TypeKind::list;
    if (name == "map") kind = TypeKind::map;
    if (name == "optional_type") kind = TypeKind::optional;
    if (name == "wrapper") kind = TypeKind::wrapper;
    if (name == "type") kind = TypeKind::type;
    if (kind == TypeKind::opaque)
      return names.find(name) ? simple(TypeKind::error) : Type{TypeKind::opaque, name, std::move(of)};
    if (of.size() != (kind == TypeKind::map ? 2 : 1)) return simple(TypeKind::error);
    return {kind, {}, std::move(of)};
  }

  const std::vector<std::string>& parameters_;
  std::vector<Type> types_;
  std::vector<Waiting> waiting_;
};

struct ReaderTag;

const auto open = [](auto& context) { x3::_pass(context) = x3::get<ReaderTag>(context).open(x3::_attr(context)); };
const auto close = [](auto& context) { x3::_pass(context) = x3::get<ReaderTag>(context).close(); };

const auto blank = x3::omit[*x3::char_(" \t")];
const x3::rule<struct NameRule, std::string> name = "name";
const auto name_def = +x3::char_("a-zA-Z0-9_.");
const x3::rule<struct TypeRule> type = "type";
const auto type_def = blank >> name[open] >> -(blank >> '(' >> type % ',' >> ')') >> x3::eps[close] >> blank;
BOOST_SPIRIT_DEFINE(name, type)

}  // namespace

std::optional<Type> read_type(std::string_view text, const std::vector<std::string>& parameters) {
  Reader reader(parameters);
  Iterator first = text.begin();
  if (!x3::parse(first, text.end(), x3::with<ReaderTag>(reader)[type]) || first != text.end()) return std::nullopt;
  return reader.take();
}

}  // namespace claimcheck::rules::expression
