#include "rules/packed_rules.hpp"

#include <cstring>
#include <tuple>
#include <type_traits>

namespace claimcheck::rules {
namespace {

template <class T, class Wanted>
concept Is = std::is_same_v<std::remove_const_t<T>, Wanted>;

// What is packed of each, for both directions.
auto members(Is<RuleText> auto& text) {
  return std::tie(text.text);
}
auto members(Is<Param> auto& param) {
  return std::tie(param.name, param.value);
}
auto members(Is<ForEach> auto& each) {
  return std::tie(each.variable, each.range);
}
auto members(Is<RelatedPlace> auto& related) {
  return std::tie(related.message, related.at, related.when);
}
auto members(Is<RuleFix> auto& fix) {
  return std::tie(fix.description, fix.replace, fix.with, fix.safety, fix.when);
}
auto members(Is<SeverityWhen> auto& one) {
  return std::tie(one.severity, one.when);
}
auto members(Is<RuleFile> auto& file) {
  return std::tie(file.path, file.id, file.summary, file.why, file.instead, file.severity, file.enabled, file.params,
                  file.for_each, file.when, file.message, file.help, file.at, file.except, file.related, file.fix,
                  file.severity_when);
}

template <class T>
constexpr bool kIsPlain = std::is_arithmetic_v<T> || std::is_enum_v<T>;

class Packer {
 public:
  std::string take() { return std::move(out_); }

  template <class T>
  void put(const T& value) {
    if constexpr (kIsPlain<T>) {
      char bytes[sizeof value];
      std::memcpy(bytes, &value, sizeof value);
      out_.append(bytes, sizeof value);
    } else {
      std::apply([&](const auto&... part) { (put(part), ...); }, members(value));
    }
  }
  void put(const std::string& text) {
    put(static_cast<std::uint32_t>(text.size()));
    out_ += text;
  }
  template <class T>
  void put(const std::vector<T>& list) {
    put(static_cast<std::uint32_t>(list.size()));
    for (const T& one : list) put(one);
  }
  template <class T>
  void put(const std::optional<T>& maybe) {
    put(maybe.has_value());
    if (maybe) put(*maybe);
  }
  void put(const ParamValue& value) {
    put(static_cast<std::uint8_t>(value.index()));
    std::visit([&](const auto& is) { put(is); }, value);
  }

 private:
  std::string out_;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : left_(bytes) {}

  template <class T>
  void get(T& value) {
    if constexpr (kIsPlain<T>) {
      std::memcpy(&value, take(sizeof value).data(), sizeof value);
    } else {
      std::apply([&](auto&... part) { (get(part), ...); }, members(value));
    }
  }
  void get(std::string& text) { text = take(size()); }
  template <class T>
  void get(std::vector<T>& list) {
    list.resize(size());
    for (T& one : list) get(one);
  }
  template <class T>
  void get(std::optional<T>& maybe) {
    bool is_there = false;
    get(is_there);
    if (is_there) get(maybe.emplace());
  }
  void get(ParamValue& value) {
    std::uint8_t index = 0;
    get(index);
    get_param<0>(value, index);
  }

 private:
  template <std::size_t I>
  void get_param(ParamValue& value, std::size_t index) {
    if constexpr (I < std::variant_size_v<ParamValue>) {
      index == I ? get(value.emplace<I>()) : get_param<I + 1>(value, index);
    }
  }
  std::uint32_t size() {
    std::uint32_t size = 0;
    get(size);
    return size;
  }
  std::string_view take(std::size_t size) {
    const std::string_view taken = left_.substr(0, size);
    left_.remove_prefix(taken.size());
    return taken;
  }

  std::string_view left_;
};

}  // namespace

std::string pack(const std::vector<RuleFile>& files) {
  Packer packer;
  packer.put(files);
  return packer.take();
}

std::vector<RuleFile> unpack(std::string_view bytes) {
  std::vector<RuleFile> files;
  Unpacker(bytes).get(files);
  for (RuleFile& file : files) file.is_shipped = true;
  return files;
}

}  // namespace claimcheck::rules
