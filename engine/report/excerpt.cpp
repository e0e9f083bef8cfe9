#include "engine/report/excerpt.hpp"

#include <algorithm>
#include <vector>

#include "engine/report/printable.hpp"
#include "model/utf8.hpp"

namespace claimcheck::engine {
namespace {

// One character of the file and the columns that it is drawn in.
struct Cell {
  unsigned bytes = 0;
  unsigned columns = 0;
};

struct Part {
  std::size_t begin = 0;  // byte of the file
  std::vector<Cell> cells{};
  unsigned columns = 0;
  bool is_whole = true;  // reaches to the line's end on its side, or the span's
  std::size_t stop = 0;  // the byte behind the last cell

  void add(Cell cell) {
    columns += cell.columns;
    cells.push_back(cell);
  }
  // Takes cells off one end until the part fits.
  void cut_front(unsigned limit) {
    std::size_t cut = 0;
    for (; columns > limit; ++cut) columns -= cells[cut].columns;
    if (cut == 0) return;
    // What was drawn over a character goes with it.
    while (cut < cells.size() && cells[cut].columns == 0) ++cut;
    for (std::size_t i = 0; i < cut; ++i) begin += cells[i].bytes;
    cells.erase(cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(cut));
    is_whole = false;
  }
  void cut_back(unsigned limit) {
    for (; columns > limit; is_whole = false) {
      columns -= cells.back().columns;
      cells.pop_back();
    }
  }
  void append_to(std::string& line, std::string_view file) const {
    std::size_t at = begin;
    for (const Cell& cell : cells) {
      append_printable(line, file, at);
      at += cell.bytes;
    }
  }
};

bool ends_line(char byte) {
  return byte == '\n' || byte == '\r';
}

// Marks without a column of their own are bounded too: a line of nothing else must not be walked.
bool is_full(const Part& part, unsigned columns) {
  return part.columns > columns || part.cells.size() > 4 * std::size_t{columns};
}

Part forward(std::string_view file, std::size_t at, std::size_t end, unsigned columns) {
  Part part{.begin = at};
  part.cells.reserve(std::min<std::size_t>(columns, end - at) + 1);
  std::string scratch;
  while (at < end && !ends_line(file[at])) {
    if (is_full(part, columns)) {
      part.is_whole = false;
      break;
    }
    scratch.clear();
    const Printed printed = append_printable(scratch, file, at);
    part.add({printed.bytes, printed.columns});
    at += printed.bytes;
  }
  part.stop = at;
  return part;
}

Part backward(std::string_view file, std::size_t at, unsigned columns) {
  Part part{.stop = at};
  part.cells.reserve(std::min<std::size_t>(columns, at) + 1);
  std::string scratch;
  while (at > 0 && !ends_line(file[at - 1])) {
    if (is_full(part, columns)) {
      part.is_whole = false;
      break;
    }
    const unsigned bytes = decode_code_point_before(file, at).size;
    at -= bytes;
    scratch.clear();
    part.add({bytes, append_printable(scratch, file, at).columns});
  }
  part.begin = at;
  std::ranges::reverse(part.cells);
  return part;
}

}  // namespace

Excerpt make_excerpt(std::string_view file, Span span, unsigned columns) {
  constexpr unsigned kEllipses = 2;
  Part before = backward(file, span.begin, columns);
  Part marked = forward(file, span.begin, span.end, columns);
  Part after;
  if (marked.is_whole && marked.stop >= span.end) after = forward(file, marked.stop, file.size(), columns);

  const bool fits = before.is_whole && marked.is_whole && after.is_whole &&
                    before.columns + marked.columns + after.columns <= columns;
  if (!fits) {
    const unsigned room = columns > kEllipses ? columns - kEllipses : 1;
    marked.cut_back(room);
    if (!marked.is_whole) after = Part{.is_whole = false};
    const unsigned rest = room - marked.columns;
    const unsigned right = std::min(after.columns, rest - std::min(before.columns, rest / 2));
    before.cut_front(rest - right);
    after.cut_back(rest - before.columns);
  }

  Excerpt out;
  if (!before.is_whole) out.line += "…";
  out.mark_begin = before.columns + (before.is_whole ? 0 : 1);
  before.append_to(out.line, file);
  marked.append_to(out.line, file);
  out.mark_width = std::max(marked.columns, 1u);
  after.append_to(out.line, file);
  if (!after.is_whole) out.line += "…";
  return out;
}

}  // namespace claimcheck::engine
