#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/output.hpp"

namespace claimcheck::engine {

// Writes JSON piece by piece, so that a report of any size needs no tree in memory. Calls must nest as JSON does;
// commas are the writer's. Strings that are not UTF-8 are written with U+FFFD for each byte that is not.
class JsonWriter {
 public:
  // One line without blanks, or one a person can read: what begins as Shape::lines has each element on its own line.
  enum class Style { compact, readable };
  enum class Shape { row, lines };

  explicit JsonWriter(Output& out, Style style = Style::compact) : out_(out), style_(style) {}

  void begin_object(Shape shape = Shape::row) { open('{', shape); }
  void end_object() { close('}'); }
  void begin_array(Shape shape = Shape::row) { open('[', shape); }
  void end_array() { close(']'); }
  void key(std::string_view plain_name);  // of letters, digits, "-" and "_" alone

  void value(std::string_view text);
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(const char* text) { value(std::string_view(text)); }
  void value(bool yes) { raw(yes ? "true" : "false"); }
  void value(double number);  // the shortest decimal that reads back the same; null where JSON has no such number
  void value(float number);
  void value(std::integral auto number) { raw(std::to_string(number)); }
  void value(std::nullptr_t) { raw("null"); }
  template <class T>
  void value(const std::optional<T>& maybe) {
    maybe ? value(*maybe) : value(nullptr);
  }
  void value(const std::vector<std::string>& texts);

  template <class T>
  void field(std::string_view name, const T& content) {
    key(name);
    value(content);
  }
  // null for an empty text.
  void text_field(std::string_view name, std::string_view text);

  // JSON that was written elsewhere.
  void raw(std::string_view json);

  // Ends a document, so that another one may follow on the next line.
  void end_line();

 private:
  void open(char bracket, Shape shape);
  void close(char bracket);
  void before_value();
  void new_line();

  Output& out_;
  Style style_;
  std::vector<Shape> shapes_;
  bool is_first_ = true;    // nothing stands in the current object or array yet
  bool after_key_ = false;  // a value completes the key
};

}  // namespace claimcheck::engine
