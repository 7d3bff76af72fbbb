/* The database that the evaluators see: the tables of a package and of the cube, in memory. */
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/* NULL, a number, or a text. A text is never empty: Windows Installer stores "" as NULL. */
using Value = std::variant<std::monostate, int, std::wstring>;

inline bool is_null(const Value &value)
{
    return std::holds_alternative<std::monostate>(value);
}

Value text_value(std::wstring_view text);

/* The text of a value; a number in decimal, "" for NULL. */
std::wstring text_of(const Value &value);

enum class ColumnType { number, text, stream };

struct Column
{
    std::wstring name;
    ColumnType type;
    int width; /* of a number 2 or 4 bytes, of a text its characters, 0: any */
    bool is_nullable, is_key, is_localizable, is_temporary;
};

struct Row
{
    std::vector<Value> values;
    bool is_deleted;
};

struct Table
{
    std::wstring name;
    bool is_temporary;
    std::vector<Column> columns;
    std::vector<std::shared_ptr<Row>> rows;

    /* The index of a column, -1 when there is none of this name. Names are case-sensitive ("SQL Syntax"). */
    int find_column(std::wstring_view column) const;

    /* Whether a row has the same primary key. */
    bool has_key_of(const Row &row) const;

    /* Adds the row; false when its primary key is taken. */
    bool insert(Row row);

    void remove(const std::shared_ptr<Row> &row);
};

class Database
{
public:
    /* Null when there is no table of this name. Views keep a table that goes meanwhile. */
    std::shared_ptr<Table> find(std::wstring_view name) const;

    /* In the place of a table that has this name already. */
    Table &add(Table table);

    /* Adds _Tables and _Columns, in which Windows Installer describes the other tables. */
    void describe_tables();

    /* Removes what an evaluator left: temporary columns and tables. */
    void forget_temporary();

private:
    std::vector<std::shared_ptr<Table>> tables;
};
