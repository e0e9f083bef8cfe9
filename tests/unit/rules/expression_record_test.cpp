#include "rules/expression/record.hpp"

#include "tests/support/expression_run.hpp"

namespace claimcheck::rules::expression {
namespace {

// A fact and what it belongs to, as an article's are.
struct Book {
  std::string title;
  std::vector<int> chapters;
};

struct Shelf {
  std::vector<Book> books;
};

Value title(const Book& book, const Shelf&) {
  return Value::borrowed(book.title);
}

Value number(int pages) {
  return Value::int64(pages);
}

Value chapters(const Book& book, const Shelf&) {
  static const ListView pages{
      [](const void* first, std::size_t i, const void*) { return number(static_cast<const int*>(first)[i]); }, nullptr};
  return Value::view(book.chapters.data(), book.chapters.size(), pages);
}

Value neighbours(const Book&, const Shelf& shelf) {
  return Value::int64(static_cast<std::int64_t>(shelf.books.size()) - 1);
}

Value review(const Book&, const Shelf&) {
  return Value::unknown("no review was read");
}

const RecordClass& book_class() {
  static const FieldRow kRows[] = {
      field<title>("title", "string", "What stands on its cover."),
      field<chapters>("chapters", "list(int)", "The pages of each chapter."),
      field<neighbours>("neighbours", "int", "How many other books stand on its shelf."),
      field<review>("review", "string", "What was said of it."),
  };
  static const RecordClass is("book", kRows);
  return is;
}

class ExpressionRecords : public testing::Test {
 protected:
  ExpressionRecords() : records_(book_class(), &shelf_) {
    environment_.records.emplace("book", book_class().type);
    environment_.variables.emplace("books", *read_type("list(record(book))"));
    environment_.variables.emplace("book", *read_type("record(book)"));
  }

  std::string evaluated(const std::string& source, bool is_checked = true) {
    auto ast = parse(source);
    if (!ast) return "parse";
    if (!is_checked) return shown(make_plan(*ast, environment_));
    const auto checked = check(std::move(*ast), environment_);
    if (!checked) return "check: " + checked.error().front().message;
    return shown(make_plan(*checked, environment_));
  }

  std::string shown(const Plan& plan) {
    std::vector<Value> inputs;
    for (const std::string& name : plan.inputs) {
      inputs.push_back(name == "book" ? records_.one(shelf_.books[0]) : records_.all(shelf_.books));
    }
    return as_shown(evaluate(plan, inputs));
  }

  Shelf shelf_{{{"The Harbour", {10, 20}}, {"Silt", {5}}, {"", {}}}};
  Environment environment_;
  Records<Book> records_;
};

TEST_F(ExpressionRecords, FieldsAreReadFromTheFactItself) {
  for (const bool is_checked : {true, false}) {
    EXPECT_EQ(evaluated("book.title", is_checked), "string The Harbour");
    EXPECT_EQ(evaluated("book.chapters[1] + book.neighbours", is_checked), "int 22");
    EXPECT_EQ(evaluated("books.filter(b, b.chapters.size() > 0).map(b, b.title)", is_checked),
              "list [\"The Harbour\", \"Silt\"]");
    EXPECT_EQ(evaluated("books.exists(b, b.title == 'Silt' && b.chapters.all(pages, pages < 6))", is_checked),
              "bool true");
    EXPECT_EQ(evaluated("books.map(b, size(b.title))", is_checked), "list [11, 4, 0]");
  }
}

TEST_F(ExpressionRecords, EveryFieldExistsAndNoOtherDoes) {
  EXPECT_EQ(evaluated("has(book.review)"), "bool true");
  EXPECT_EQ(evaluated("book.tittle"), "check: there is no field 'tittle' in a book");
  EXPECT_EQ(evaluated("book.tittle", false), "error: a value of type book has no field 'tittle'");
  EXPECT_EQ(evaluated("has(book.tittle)", false), "bool false");
  EXPECT_EQ(evaluated("book.?title.orValue('?')", false), "string The Harbour");
}

TEST_F(ExpressionRecords, AreEqualWhereTheyAreTheSameFact) {
  EXPECT_EQ(evaluated("book == books[0]"), "bool true");
  EXPECT_EQ(evaluated("book == books[1]"), "bool false");
  EXPECT_EQ(evaluated("book in books"), "bool true");
}

TEST_F(ExpressionRecords, AFieldThatWasNotFoundOutIsUnknown) {
  EXPECT_EQ(evaluated("book.review.contains('good')"), "unknown: no review was read");
  EXPECT_EQ(evaluated("book.title == '' && book.review == ''"), "bool false");
}

}  // namespace
}  // namespace claimcheck::rules::expression
