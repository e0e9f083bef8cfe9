#include <algorithm>
#include <array>
#include <charconv>

#include "model/utf8.hpp"
#include "rules/expression/parse.hpp"
#include "rules/expression/token.hpp"

namespace claimcheck::rules::expression {
namespace {

// How tightly a construct binds; one that binds less than its place asks for stands in parentheses.
enum Level { kConditional, kOr, kAnd, kRelation, kSum, kProduct, kUnary, kMember };

struct Infix {
  std::string_view function;
  std::string_view sign;
  Level level;
};

constexpr auto kInfix = std::to_array<Infix>({
    {"_||_", " || ", kOr},
    {"_&&_", " && ", kAnd},
    {"_==_", " == ", kRelation},
    {"_!=_", " != ", kRelation},
    {"_<_", " < ", kRelation},
    {"_<=_", " <= ", kRelation},
    {"_>_", " > ", kRelation},
    {"_>=_", " >= ", kRelation},
    {"@in", " in ", kRelation},
    {"_+_", " + ", kSum},
    {"_-_", " - ", kSum},
    {"_*_", " * ", kProduct},
    {"_/_", " / ", kProduct},
    {"_%_", " % ", kProduct},
});

const Infix* infix(const Call& call) {
  if (call.target != kNoNode || call.arguments.size() != 2) return nullptr;
  const auto found = std::ranges::find(kInfix, call.function, &Infix::function);
  return found == kInfix.end() ? nullptr : &*found;
}

std::string quoted(std::string_view text, bool is_bytes) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out = is_bytes ? "b\"" : "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += {'\\', c};
    } else if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20 || byte == 0x7F || (is_bytes && byte > 0x7F)) {
      out += {'\\', 'x', kHex[byte >> 4], kHex[byte & 15]};
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string number(double value) {
  std::array<char, 40> buffer;
  std::string text(buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr);
  return text.find_first_of(".en") == std::string::npos ? text + ".0" : text;
}

bool is_plain_name(std::string_view name) {
  static constexpr auto kWords = std::to_array<std::string_view>({"true", "false", "null", "in"});
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
  return !name.empty() && is_letter(name.front()) && std::ranges::find(kWords, name) == kWords.end() &&
         std::ranges::all_of(name, [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); });
}

class Writer {
 public:
  explicit Writer(const Ast& ast) : ast_(ast) {}

  std::string take() { return std::move(out_); }

  void write(NodeId id, Level place) {
    const auto macro = std::ranges::lower_bound(ast_.macros, index(id), {},
                                                [](const Ast::MacroCall& call) { return index(call.expansion); });
    if (macro != ast_.macros.end() && macro->expansion == id) return write(macro->call, place);
    std::visit([&](const auto& is) { write(is, place); }, ast_[id].is);
  }

 private:
  void open(bool is_loose) { out_ += is_loose ? "(" : ""; }
  void close(bool is_loose) { out_ += is_loose ? ")" : ""; }

  void write(const Literal& literal, Level place) {
    const auto* integer = std::get_if<std::int64_t>(&literal.value);
    const auto* real = std::get_if<double>(&literal.value);
    const bool is_loose = place > kUnary && ((integer && *integer < 0) || (real && number(*real).starts_with('-')));
    open(is_loose);
    std::visit([this](const auto& value) { write_value(value); }, literal.value);
    close(is_loose);
  }
  void write_value(std::monostate) { out_ += "null"; }
  void write_value(bool value) { out_ += value ? "true" : "false"; }
  void write_value(std::int64_t value) { out_ += std::to_string(value); }
  void write_value(std::uint64_t value) { out_ += std::to_string(value) + 'u'; }
  void write_value(double value) { out_ += number(value); }
  void write_value(const std::string& value) { out_ += quoted(value, false); }
  void write_value(const BytesLiteral& value) { out_ += quoted(value.bytes, true); }

  void write(const Identifier& identifier, Level) { out_ += (identifier.is_absolute ? "." : "") + identifier.name; }

  void write(const Select& select, Level) {
    if (select.is_test) out_ += "has(";
    write(select.operand, kMember);
    out_ += select.is_optional ? ".?" : ".";
    out_ += is_plain_name(select.field) ? select.field : '`' + select.field + '`';
    if (select.is_test) out_ += ')';
  }

  void write(const Call& call, Level place) {
    if (const Infix* op = infix(call)) return write(call, *op, place);
    const auto& arguments = call.arguments;
    if (call.function == "_?_:_" && arguments.size() == 3) return write_conditional(arguments, place);
    if ((call.function == "!_" || call.function == "-_") && arguments.size() == 1)
      return write_prefix(call.function[0], arguments[0], place);
    if ((call.function == "_[_]" || call.function == "_[?_]") && arguments.size() == 2) {
      write(arguments[0], kMember);
      out_ += call.function == "_[_]" ? "[" : "[?";
      write(arguments[1], kConditional);
      out_ += ']';
      return;
    }
    if (call.target != kNoNode) {
      write(call.target, kMember);
      out_ += '.';
    }
    out_ += (call.is_absolute ? "." : "") + call.function + '(';
    write_list(arguments.size(), [&](std::size_t i) { write(arguments[i], kConditional); });
    out_ += ')';
  }

  void write(const Call& call, const Infix& op, Level place) {
    const bool is_loose = place > op.level;
    const bool is_chain = op.level == kOr || op.level == kAnd;
    const auto tighter = static_cast<Level>(op.level + 1);
    open(is_loose);
    if (is_chain && leaves_if_balanced(call, op.function) > 2) {
      write_chain(call, op);
    } else {
      write(call.arguments[0], is_chain ? tighter : op.level);
      out_ += op.sign;
      write(call.arguments[1], tighter);
    }
    close(is_loose);
  }

  void write_chain(const Call& call, const Infix& op) {
    for (std::size_t i = 0; i < 2; ++i) {
      if (i == 1) out_ += op.sign;
      if (const Call* inner = same_operator(call.arguments[i], op.function)) {
        write_chain(*inner, op);
      } else {
        write(call.arguments[i], static_cast<Level>(op.level + 1));
      }
    }
  }

  const Call* same_operator(NodeId id, std::string_view function) const {
    const Call* call = std::get_if<Call>(&ast_[id].is);
    return call && call->function == function && infix(*call) ? call : nullptr;
  }

  // The operands of a chain that parse() would balance just so; 0: it is of another shape.
  std::size_t leaves_if_balanced(const Call& call, std::string_view function) const {
    std::array<std::size_t, 2> leaves{1, 1};
    for (std::size_t i = 0; i < 2; ++i) {
      if (const Call* inner = same_operator(call.arguments[i], function)) {
        leaves[i] = leaves_if_balanced(*inner, function);
        if (leaves[i] == 0) return 0;
      }
    }
    const std::size_t all = leaves[0] + leaves[1];
    return leaves[0] == (all + 1) / 2 ? all : 0;
  }

  void write_conditional(const std::vector<NodeId>& parts, Level place) {
    open(place > kConditional);
    write(parts[0], kOr);
    out_ += " ? ";
    write(parts[1], kOr);
    out_ += " : ";
    write(parts[2], kConditional);
    close(place > kConditional);
  }

  void write_prefix(char sign, NodeId operand, Level place) {
    const auto* literal = std::get_if<Literal>(&ast_[operand].is);
    const bool is_number = sign == '-' && literal &&
                           (std::holds_alternative<std::int64_t>(literal->value) ||
                            std::holds_alternative<double>(literal->value));  // "-1" would be one literal
    open(place > kUnary);
    out_ += sign;
    open(is_number);
    write(operand, is_number ? kConditional : kMember);
    close(is_number);
    close(place > kUnary);
  }

  template <class Write>
  void write_list(std::size_t size, Write item) {
    for (std::size_t i = 0; i < size; ++i) {
      if (i != 0) out_ += ", ";
      item(i);
    }
  }

  void write(const ListLiteral& list, Level) {
    out_ += '[';
    write_list(list.elements.size(), [&](std::size_t i) {
      if (list.elements[i].is_optional) out_ += '?';
      write(list.elements[i].value, kConditional);
    });
    out_ += ']';
  }

  void write(const MapLiteral& map, Level) {
    out_ += '{';
    write_list(map.entries.size(), [&](std::size_t i) {
      if (map.entries[i].is_optional) out_ += '?';
      write(map.entries[i].key, kConditional);
      out_ += ": ";
      write(map.entries[i].value, kConditional);
    });
    out_ += '}';
  }

  void write(const MessageLiteral& message, Level) {
    out_ += (message.is_absolute ? "." : "") + message.name + '{';
    write_list(message.fields.size(), [&](std::size_t i) {
      out_ += is_plain_name(message.fields[i]) ? message.fields[i] : '`' + message.fields[i] + '`';
      out_ += ": ";
      write(message.values[i], kConditional);
    });
    out_ += '}';
  }

  void write(const Comprehension& fold, Level) {
    out_ += "@fold(" + fold.variable + (fold.second.empty() ? "" : ", " + fold.second) + " in ";
    write(fold.range, kConditional);
    out_ += "; " + fold.accumulator + " = ";
    write(fold.initial, kConditional);
    out_ += "; while ";
    write(fold.condition, kConditional);
    out_ += "; ";
    write(fold.step, kConditional);
    out_ += "; ";
    write(fold.result, kConditional);
    out_ += ')';
  }

  const Ast& ast_;
  std::string out_;
};

}  // namespace

std::string to_text(const Ast& ast) {
  Writer writer(ast);
  writer.write(ast.root(), kConditional);
  return writer.take();
}

}  // namespace claimcheck::rules::expression
