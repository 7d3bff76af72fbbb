/* A statement that is executed on the database, and what it finds. */
#pragma once
#include "sql.h"
#include <functional>

/* The fields of the record that a view is executed with, as texts: the column to compare with decides the type. */
using Fields = std::vector<std::wstring>;

/* One row of each of the statement's tables. */
using Tuple = std::vector<std::shared_ptr<Row>>;

class View
{
public:
    /* Throws SqlError when the statement is wrong, or names a table or column that is not there. */
    View(Database &database, std::wstring_view sql);

    /* False when a row that is inserted has the key of another. */
    bool execute(const Fields &fields);

    /* The next row's columns; none after the last one. */
    std::optional<std::vector<Value>> fetch();

    struct ResultColumn
    {
        const Table *table; /* null: a constant */
        int column;
    };
    const std::vector<ResultColumn> &columns() const { return result_columns; }

    /* The row that was fetched last, for each result column; null before the first fetch. */
    const Tuple *current() const;
    std::shared_ptr<Row> current_row(size_t result_column) const;

    /* MsiViewModify. False when it is not possible with this statement or row. */
    bool update_current(const Fields &fields);
    bool delete_current();
    bool insert(const Fields &fields);

private:
    struct Term;
    struct Test;
    struct ResolvedAssignment;

    Term resolve(const Operand &operand) const;
    Test resolve(const Condition &condition) const;
    std::vector<ResolvedAssignment> resolve(const std::vector<Assignment> &all) const;
    Value value_of(const Term &term, const Tuple &tuple, bool is_text) const;
    bool holds(const Test &test, const Tuple &tuple) const;
    void find(Tuple &tuple, size_t depth);
    void sort_and_distinguish();
    std::vector<Value> result_of(const Tuple &tuple) const;
    void assign(const Tuple &tuple) const;

    struct Term
    {
        enum class Kind { column, constant, marker } kind;
        size_t table;
        int column; /* of the table */
        Value constant;
        int field;
    };

    struct Test
    {
        Condition::Kind kind;
        Comparison comparison;
        Term left, right;
        bool is_text;
        std::vector<Test> parts;
        size_t depth; /* the last of the tables whose row it has to know */
    };

    struct ResolvedAssignment
    {
        Term target, value;
    };

    Database &database;
    Statement statement;
    std::vector<std::shared_ptr<Table>> tables;
    std::vector<Test> tests; /* all of them must hold */
    std::vector<Term> result_terms, order;
    std::vector<ResultColumn> result_columns;
    std::vector<ResolvedAssignment> assignments;
    Fields parameters;
    std::vector<Tuple> found;
    size_t position = 0;
};
