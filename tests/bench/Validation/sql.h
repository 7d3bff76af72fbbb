/* Windows Installer's SQL: https://learn.microsoft.com/windows/win32/msi/sql-syntax */
#pragma once
#include "database.h"
#include <optional>
#include <stdexcept>

struct SqlError : std::runtime_error
{
    using runtime_error::runtime_error;
};

struct ColumnName
{
    std::wstring table; /* empty: whichever of the statement's tables has the column */
    std::wstring column;
};

/* The question mark: a field of the record that the statement is executed with. */
struct Marker
{
    int field;
};

using Operand = std::variant<ColumnName, Value, Marker>;

enum class Comparison { equal, unequal, less, greater, at_most, at_least, is_null, is_not_null };

struct Condition
{
    enum class Kind { comparison, all, any } kind;
    Comparison comparison;
    Operand left, right;          /* of a comparison */
    std::vector<Condition> parts; /* of all and any */
};

struct Assignment
{
    ColumnName column;
    Operand value;
};

struct Select
{
    bool is_distinct;
    std::vector<Operand> columns; /* none: all */
    std::vector<std::wstring> tables;
    std::optional<Condition> condition;
    std::vector<ColumnName> order;
};

struct Update
{
    std::vector<std::wstring> tables;
    std::vector<Assignment> assignments;
    std::optional<Condition> condition;
};

struct Delete
{
    std::wstring table;
    std::optional<Condition> condition;
};

struct Insert
{
    std::wstring table;
    std::vector<Assignment> assignments;
};

struct CreateTable
{
    Table table;
};

struct DropTable
{
    std::wstring table;
};

struct AddColumn
{
    std::wstring table;
    Column column;
};

/* ALTER TABLE … HOLD and FREE. */
struct HoldOrFree
{
    std::wstring table;
};

using Statement = std::variant<Select, Update, Delete, Insert, CreateTable, DropTable, AddColumn, HoldOrFree>;

/* Throws SqlError. */
Statement parse_sql(std::wstring_view sql);
