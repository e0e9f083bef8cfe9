#include "engine/report/excerpt.hpp"

#include <algorithm>
#include <vector>

#include "engine/report/printable.hpp"
#include "model/utf8.hpp"

namespace claimcheck::engine {
namespace {

struct Cell {
  std::string text;
  unsigned columns = 0;
};

struct Part {
  std::vector<Cell> cells;
  unsigned columns = 0;
  bool is_whole = true;  // reaches to the line's end on its side, or the span's
  std::size_t stop = 0;  // the byte behind the last cell

  void add(Cell cell) {
    columns += cell.columns;
    cells.push_back(std::move(cell));
  }
  // Takes cells off one end until the part fits.
  void cut_front(unsigned limit) {
    std::size_t cut = 0;
    for (; columns > limit; ++cut) columns -= cells[cut].columns;
    if (cut == 0) return;
    // What was drawn over a character goes with it.
    while (cut < cells.size() && cells[cut].columns == 0) ++cut;
    cells.erase(cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(cut));
    is_whole = false;
  }
  void cut_back(unsigned limit) {
    for (; columns > limit; is_whole = false) {
      columns -= cells.back().columns;
      cells.pop_back();
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
  Part part;
  while (at < end && !ends_line(file[at])) {
    if (is_full(part, columns)) {
      part.is_whole = false;
      break;
    }
    Cell cell;
    const Printed printed = append_printable(cell.text, file, at);
    cell.columns = printed.columns;
    at += printed.bytes;
    part.add(std::move(cell));
  }
  part.stop = at;
  return part;
}

Part backward(std::string_view file, std::size_t at, unsigned columns) {
  Part part;
  while (at > 0 && !ends_line(file[at - 1])) {
    if (is_full(part, columns)) {
      part.is_whole = false;
      break;
    }
    at -= decode_code_point_before(file, at).size;
    Cell cell;
    cell.columns = append_printable(cell.text, file, at).columns;
    part.add(std::move(cell));
  }
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
    if (!marked.is_whole) after = Part{{}, 0, false, 0};
    const unsigned rest = room - marked.columns;
    const unsigned right = std::min(after.columns, rest - std::min(before.columns, rest / 2));
    before.cut_front(rest - right);
    after.cut_back(rest - before.columns);
  }

  Excerpt out;
  const auto add = [&](const Part& part) {
    for (const Cell& cell : part.cells) out.line += cell.text;
  };
  if (!before.is_whole) out.line += "…";
  out.mark_begin = before.columns + (before.is_whole ? 0 : 1);
  add(before);
  add(marked);
  out.mark_width = std::max(marked.columns, 1u);
  add(after);
  if (!after.is_whole) out.line += "…";
  return out;
}

}  // namespace claimcheck::engine
