#pragma once

#include <atomic>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/span.hpp"

namespace claimcheck::rules::expression {

enum class ValueKind : std::uint8_t {
  null,
  boolean,
  int64,
  uint64,
  real,
  string,
  bytes,
  timestamp,
  duration,
  type,
  list,
  map,
  optional,
  record,   // a fact of ours: record.hpp
  error,    // what went wrong, at its place
  unknown,  // a fact that was not found out, and why
};

class Value;
class Map;
struct ListView;
struct RecordView;

// Why an expression has no value.
struct Failure {
  std::string message;  // one sentence, no full stop
  Span at;              // in the expression's source; empty until the evaluator knows
};

struct Timestamp {
  std::int64_t seconds = 0;  // since 1970-01-01T00:00:00Z
  std::uint32_t nanos = 0;   // 0–999,999,999
  friend auto operator<=>(const Timestamp&, const Timestamp&) = default;
};

// A value of CEL, 24 bytes.
//
//   kind │ shared │ small │ data                                   │ owner
//   string          size    → its first byte                         whoever keeps the bytes
//   list            size    → its first Value, or with a ListView    …
//   record          –       → the fact itself                        a RecordView
//   timestamp       nanos   seconds                                  –
//
// Owned values count references and are copied in no time. Borrowed ones (literals of a plan, texts of an article,
// records, views) are valid as long as what they were borrowed from: a result is to be used before its plan and its
// facts are gone. Values may be read from several threads.
class Value {
 public:
  Value() = default;  // null
  Value(const Value& other)
      : kind_(other.kind_),
        is_shared_(other.is_shared_),
        small_(other.small_),
        data_(other.data_),
        owner_(other.owner_) {
    if (is_shared_) owner_.shared->references.fetch_add(1, std::memory_order_relaxed);
  }
  Value(Value&& other) noexcept
      : kind_(other.kind_),
        is_shared_(other.is_shared_),
        small_(other.small_),
        data_(other.data_),
        owner_(other.owner_) {
    other.is_shared_ = false;
    other.kind_ = ValueKind::null;
  }
  Value& operator=(const Value& other) { return *this = Value(other); }
  Value& operator=(Value&& other) noexcept {
    if (this == &other) return *this;
    if (is_shared_) release();
    kind_ = other.kind_;
    is_shared_ = other.is_shared_;
    small_ = other.small_;
    data_ = other.data_;
    owner_ = other.owner_;
    other.is_shared_ = false;
    other.kind_ = ValueKind::null;
    return *this;
  }
  ~Value() {
    if (is_shared_) release();
  }

  static Value boolean(bool yes) {
    Value value(ValueKind::boolean);
    value.data_.yes = yes;
    return value;
  }
  static Value int64(std::int64_t number) {
    Value value(ValueKind::int64);
    value.data_.int64 = number;
    return value;
  }
  static Value uint64(std::uint64_t number) {
    Value value(ValueKind::uint64);
    value.data_.uint64 = number;
    return value;
  }
  static Value real(double number) {
    Value value(ValueKind::real);
    value.data_.real = number;
    return value;
  }
  static Value string(std::string text);
  static Value borrowed(std::string_view text) {
    Value value(ValueKind::string);
    value.small_ = static_cast<std::uint32_t>(text.size());
    value.data_.pointer = text.data();
    return value;
  }
  static Value bytes(std::string bytes);
  static Value timestamp(Timestamp time);
  static Value duration(std::int64_t nanoseconds);  // as cel-go has it: ±292 years
  static Value type(std::string_view name);         // borrowed: static storage, or that of the environment
  static Value owned_type(std::string name);
  static Value list(std::vector<Value> elements);
  static Value view(const void* first, std::size_t size, const ListView& view) {
    Value value(ValueKind::list);
    value.small_ = static_cast<std::uint32_t>(size);
    value.data_.pointer = first;
    value.owner_.view = &view;
    return value;
  }
  static Value map(Map map);
  static Value none();
  static Value some(Value value);
  static Value record(const void* fact, const RecordView& view) {
    Value value(ValueKind::record);
    value.data_.pointer = fact;
    value.owner_.view = &view;
    return value;
  }
  static Value error(std::string message, Span at = {});
  static Value unknown(std::string reason);
  static Value unknown(std::vector<std::string> reasons);  // sorted, each once

  ValueKind kind() const { return kind_; }
  bool is(ValueKind kind) const { return kind_ == kind; }
  bool is_error() const { return kind_ == ValueKind::error; }
  bool is_unknown() const { return kind_ == ValueKind::unknown; }
  bool is_known() const { return kind_ < ValueKind::error; }
  bool is_true() const { return kind_ == ValueKind::boolean && data_.yes; }
  bool is_false() const { return kind_ == ValueKind::boolean && !data_.yes; }
  bool is_number() const { return kind_ >= ValueKind::int64 && kind_ <= ValueKind::real; }

  // Each only of the kind that it names.
  bool as_bool() const { return data_.yes; }
  std::int64_t as_int64() const { return data_.int64; }
  std::uint64_t as_uint64() const { return data_.uint64; }
  double as_real() const { return data_.real; }
  std::string_view as_text() const { return {static_cast<const char*>(data_.pointer), small_}; }  // string, bytes, type
  Timestamp as_timestamp() const { return {data_.int64, small_}; }
  std::int64_t as_duration() const { return data_.int64; }  // nanoseconds
  const Map& as_map() const { return *static_cast<const Map*>(data_.pointer); }
  const Value* as_optional() const { return static_cast<const Value*>(data_.pointer); }  // nullptr: none
  const Failure& as_error() const { return *static_cast<const Failure*>(data_.pointer); }
  const std::vector<std::string>& as_unknown() const;  // the reasons, sorted, each once
  const void* fact() const { return data_.pointer; }
  const RecordView& record_view() const { return *static_cast<const RecordView*>(owner_.view); }

  std::size_t size() const { return small_; }  // of a list
  Value at(std::size_t index) const;           // of a list; index < size()

  // The name of its type as type() gives it: "int", "list", "google.protobuf.Timestamp", a record's name.
  std::string_view type_name() const;

  // The same without a share in the ownership.
  Value borrow() const {
    Value value(kind_);
    value.small_ = small_;
    value.data_ = data_;
    if (!is_shared_) value.owner_ = owner_;
    return value;
  }
  // A string that is a part of this one's bytes and shares them.
  Value part(std::string_view inside) const;
  // Of a list: with one more element, in place where nobody else holds it.
  static Value append(Value list, Value element);
  // Of a map: with one more entry, in place where nobody else holds it. An error where the key is there already.
  static Value insert(Value map, Value key, Value value);
  // Of an error: the place where it arose, unless it is known.
  void place(Span at);

 private:
  struct Shared {
    std::atomic<std::uint32_t> references{1};

    Shared() = default;
    Shared(const Shared&) = delete;
    Shared& operator=(const Shared&) = delete;
    virtual ~Shared() = default;
  };
  template <class T>
  struct Holder;

  explicit Value(ValueKind kind) : kind_(kind) {}
  void release();
  template <class T>
  static Value held(ValueKind kind, T content);
  void refer_to_list();

  ValueKind kind_ = ValueKind::null;
  bool is_shared_ = false;
  std::uint32_t small_ = 0;
  union {
    bool yes;
    std::int64_t int64;
    std::uint64_t uint64;
    double real;
    const void* pointer;
  } data_{};
  union {
    Shared* shared;
    const void* view;
  } owner_{};
};

// A list that is made when it is looked at: how its elements are got.
struct ListView {
  Value (*at)(const void* first, std::size_t index, const void* context);
  const void* context;
};

// A map in the order of insertion. Keys are bool, int, uint and string; numbers are one key where they are equal.
class Map {
 public:
  struct Entry {
    Value key, value;
  };

  static bool is_key(const Value& value);
  // false: the key is there already.
  bool insert(Value key, Value value);
  const Value* find(const Value& key) const;  // 1.0 finds 1
  const Value* find(std::string_view key) const { return find(Value::borrowed(key)); }
  std::size_t size() const { return entries_.size(); }
  const std::vector<Entry>& entries() const { return entries_; }

 private:
  std::size_t slot_of(const Value& key) const;
  void grow();

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  // index + 1 by hash, open addressing; empty while there are few entries
};

// CEL's ==: numbers by value, lists and maps by their elements, values of different types are different. NaN equals
// nothing.
bool equal(const Value& left, const Value& right);

// Order of two numbers of any types, or of two values of one ordered type; nullopt for anything else.
std::optional<std::partial_ordering> compare(const Value& left, const Value& right);

// A value of both if both are unknown.
Value merge_unknowns(const Value& left, const Value& right);

// An error that says that no overload takes these.
Value no_such_overload(std::string_view function, std::span<const Value> arguments);

}  // namespace claimcheck::rules::expression
