#include "engine/report/json_writer.hpp"

#include <algorithm>
#include <array>
#include <boost/json/serializer.hpp>
#include <charconv>
#include <cmath>

#include "model/utf8.hpp"

namespace claimcheck::engine {
namespace {

// Printable ASCII that JSON writes as it stands.
constexpr std::array<bool, 256> plain_bytes() {
  std::array<bool, 256> plain{};
  for (int byte = 0x20; byte < 0x7F; ++byte) plain[static_cast<std::size_t>(byte)] = byte != '"' && byte != '\\';
  return plain;
}
constexpr auto kPlain = plain_bytes();

bool is_plain(std::string_view text) {
  return std::ranges::all_of(text, [](char byte) { return kPlain[static_cast<unsigned char>(byte)]; });
}

std::string with_valid_utf8(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint found = decode_code_point(text, at);
    append_utf8(out, found.value);
    at += found.size;
  }
  return out;
}

template <class Number>
void write_number(JsonWriter& writer, Number number) {
  if (!std::isfinite(number)) {
    writer.value(nullptr);
    return;
  }
  char digits[32];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  writer.raw(std::string_view(digits, static_cast<std::size_t>(end - digits)));
}

}  // namespace

void JsonWriter::key(std::string_view plain_name) {
  before_value();
  char written[64];  // one piece for the output instead of three
  if (plain_name.size() + 4 <= sizeof written) {
    written[0] = '"';
    char* end = std::copy(plain_name.begin(), plain_name.end(), written + 1);
    for (const char c : std::string_view(style_ == Style::compact ? "\":" : "\": ")) *end++ = c;
    out_.write({written, static_cast<std::size_t>(end - written)});
  } else {
    out_.write("\"");
    out_.write(plain_name);
    out_.write(style_ == Style::compact ? "\":" : "\": ");
  }
  after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
  before_value();
  if (is_plain(text)) {
    out_.write("\"");
    out_.write(text);
    out_.write("\"");
    return;
  }
  std::string mended;
  if (find_invalid_utf8(text)) {
    mended = with_valid_utf8(text);
    text = mended;
  }
  boost::json::serializer serializer;
  serializer.reset(boost::json::string_view(text.data(), text.size()));
  char piece[4096];
  while (!serializer.done()) {
    const auto written = serializer.read(piece);
    out_.write(std::string_view(written.data(), written.size()));
  }
}

void JsonWriter::value(double number) {
  write_number(*this, number);
}

void JsonWriter::value(float number) {
  write_number(*this, number);
}

void JsonWriter::value(const std::vector<std::string>& texts) {
  begin_array();
  for (const std::string& text : texts) value(text);
  end_array();
}

void JsonWriter::text_field(std::string_view name, std::string_view text) {
  key(name);
  text.empty() ? value(nullptr) : value(text);
}

void JsonWriter::raw(std::string_view json) {
  before_value();
  out_.write(json);
}

void JsonWriter::end_line() {
  out_.write("\n");
  is_first_ = true;
}

void JsonWriter::open(char bracket, Shape shape) {
  before_value();
  out_.write(std::string_view(&bracket, 1));
  shapes_.push_back(style_ == Style::compact ? Shape::row : shape);
  is_first_ = true;
}

void JsonWriter::close(char bracket) {
  const bool on_own_line = shapes_.back() == Shape::lines && !is_first_;
  shapes_.pop_back();
  if (on_own_line) new_line();
  out_.write(std::string_view(&bracket, 1));
  is_first_ = false;
}

void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  const bool on_own_line = !shapes_.empty() && shapes_.back() == Shape::lines;
  if (!is_first_) out_.write(style_ == Style::compact || on_own_line ? "," : ", ");
  if (on_own_line) new_line();
  is_first_ = false;
}

void JsonWriter::new_line() {
  out_.write("\n");
  for (std::size_t level = 0; level < 2 * shapes_.size(); ++level) out_.write(" ");
}

}  // namespace claimcheck::engine
