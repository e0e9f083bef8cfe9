#include <array>

#include "rules/facts/row.hpp"

namespace claimcheck::rules {
namespace {

using expression::FieldRow;
using expression::Value;

constexpr FieldRow kFields[] = {
    row("text", "string", "The words, as the text has them.",
        [](Span span, const Facts& facts) { return facts.text(span); }),
    row("line", "int", "The line of the file that it begins in, from 1.",
        [](Span span, const Facts& facts) { return facts.line(span.begin); }),
    row("begin", "int", "Where it begins: bytes of the text before it.",
        [](Span span, const Facts&) { return span.begin; }),
    row("end", "int", "Where it ends: bytes of the text up to its end.",
        [](Span span, const Facts&) { return span.end; }),
};

}  // namespace

const expression::RecordClass& passage_class() {
  static const expression::RecordClass is("passage", kFields);
  return is;
}

static_assert(sizeof(const void*) >= sizeof(std::uint64_t), "a Span has to fit into a pointer");

const void* PassageRecords::packed(Span span) {
  return reinterpret_cast<const void*>(std::uintptr_t{span.begin} << 32 | std::uintptr_t{span.end});
}

Span PassageRecords::unpacked(const void* fact) {
  const auto bits = reinterpret_cast<std::uintptr_t>(fact);
  return {static_cast<std::uint32_t>(bits >> 32), static_cast<std::uint32_t>(bits)};
}

PassageRecords::PassageRecords(const Facts& facts)
    : view_{&passage_class(), &facts},
      spans_{[](const void* first, std::size_t i, const void* records) {
               return static_cast<const PassageRecords*>(records)->one(static_cast<const Span*>(first)[i]);
             },
             this},
      names_{[](const void* first, std::size_t i, const void* records) {
               return static_cast<const PassageRecords*>(records)->one(static_cast<const Name*>(first)[i].span);
             },
             this},
      hedges_{[](const void* first, std::size_t i, const void* records) {
                return static_cast<const PassageRecords*>(records)->one(static_cast<const Hedge*>(first)[i].span);
              },
              this} {}

}  // namespace claimcheck::rules
