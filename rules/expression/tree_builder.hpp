#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rules/expression/token.hpp"
#include "rules/expression/tree.hpp"

namespace claimcheck::rules::expression {

// What the grammar's actions do. Operands and kept tokens wait on two stacks until the construct that they belong to is
// complete; a mark remembers how high both stood where a construct of many parts began.
class TreeBuilder {
 public:
  explicit TreeBuilder(Tree& tree) : tree_(tree) {}

  void mark() { marks_.push_back({operands_.size(), tokens_.size()}); }
  void keep(const Token& token) { tokens_.push_back(token); }

  // An expression begins within another; false where they are nested too deeply.
  bool enter(Span at);
  void leave() { --nesting_; }
  bool is_stopped() const { return tree_.is_stopped(); }

  void literal(const Token& token);
  void negative_literal(const Token& number);  // of the kept minus sign
  void identifier();                           // of the kept name, and a dot kept before it
  void parentheses(const Token& close);        // around the last operand, from the kept one
  void select(bool is_optional);               // of the kept name
  void index(const Token& close, bool is_optional);
  void optional_element() { operands_.back().is_optional = true; }

  // Of all operands since the mark.
  void global_call(const Token& close);  // of the kept name, as identifier() takes it
  void member_call(const Token& close);
  void list(const Token& close);  // from the kept bracket
  void map(const Token& close);
  bool names_a_message() const;      // the last operand is a qualified name
  void message(const Token& close);  // of that name, and the fields kept since the mark

  void prefix(std::string_view function);    // as many as were kept since the mark; two of them cancel out
  void binary();                             // of the kept operator
  void balanced(std::string_view function);  // over all operands since the mark
  void conditional();

 private:
  struct Operand {
    NodeId id = kNoNode;
    Span at;  // with the parentheses around it
    bool is_optional = false;
  };
  struct Name {
    std::string text;
    Span at;  // with the dot before it
    bool is_absolute = false;
  };
  struct Mark {
    std::size_t operands = 0;
    std::size_t tokens = 0;
  };

  std::string_view text(const Token& token) const { return token.at.in(tree_.source()); }
  std::string field(const Token& token) const;
  void push(Span at, decltype(Node::is) is) { operands_.push_back({tree_.add(at, std::move(is)), at, false}); }
  void push_literal(const Token& token, Span at, bool is_negative);
  void push_call(Span at, Call call);
  Name pop_name();
  Token pop_token();
  Operand pop();
  std::vector<Operand> pop_operands();  // since the last mark, which is taken off
  Operand join(const std::vector<Operand>& operands, std::size_t begin, std::size_t end, std::string_view function);

  Tree& tree_;
  std::vector<Operand> operands_;
  std::vector<Token> tokens_;
  std::vector<Mark> marks_;
  std::uint32_t nesting_ = 0;
};

}  // namespace claimcheck::rules::expression
