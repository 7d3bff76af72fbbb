#include "view.h"
#include <algorithm>

namespace
{

Value converted(const std::wstring &text, bool is_text)
{
    return is_text || text.empty() ? text_value(text) : Value(_wtoi(text.c_str()));
}

/* What a statement says of tables, columns and rows, whichever it is. */
struct Parts
{
    std::vector<std::wstring> tables;
    std::optional<Condition> condition;

    void operator()(const Select &statement) { tables = statement.tables, condition = statement.condition; }
    void operator()(const Update &statement) { tables = statement.tables, condition = statement.condition; }
    void operator()(const Delete &statement) { tables = {statement.table}, condition = statement.condition; }
    void operator()(const Insert &statement) { tables = {statement.table}; }
    void operator()(const DropTable &statement) { tables = {statement.table}; }
    void operator()(const AddColumn &statement) { tables = {statement.table}; }
    void operator()(const HoldOrFree &statement) { tables = {statement.table}; }
    void operator()(const CreateTable &) {}
};

}

View::View(Database &the_database, std::wstring_view sql) : database(the_database), statement(parse_sql(sql))
{
    Parts parts;
    std::visit(parts, statement);
    for (const auto &name : parts.tables)
    {
        tables.push_back(database.find(name));
        if (!tables.back())
            throw SqlError("there is no such table");
    }
    if (parts.condition)
    {
        if (parts.condition->kind == Condition::Kind::all)
            for (const auto &part : parts.condition->parts)
                tests.push_back(resolve(part));
        else
            tests.push_back(resolve(*parts.condition));
    }
    if (const auto *update = std::get_if<Update>(&statement))
        assignments = resolve(update->assignments);
    if (const auto *insertion = std::get_if<Insert>(&statement))
        assignments = resolve(insertion->assignments);
    const auto *select = std::get_if<Select>(&statement);
    if (!select)
        return;
    for (const auto &column : select->order)
        order.push_back(resolve(column));
    for (const auto &column : select->columns)
        result_terms.push_back(resolve(column));
    if (select->columns.empty())
        for (size_t i = 0; i < tables.size(); i++)
            for (size_t j = 0; j < tables[i]->columns.size(); j++)
                result_terms.push_back({Term::Kind::column, i, static_cast<int>(j), Value(), 0});
    for (const auto &term : result_terms)
        result_columns.push_back({term.kind == Term::Kind::column ? tables[term.table].get() : nullptr, term.column});
}

View::Term View::resolve(const Operand &operand) const
{
    if (const auto *constant = std::get_if<Value>(&operand))
        return {Term::Kind::constant, 0, 0, *constant, 0};
    if (const auto *marker = std::get_if<Marker>(&operand))
        return {Term::Kind::marker, 0, 0, Value(), marker->field};
    const auto &name = std::get<ColumnName>(operand);
    for (size_t i = 0; i < tables.size(); i++)
    {
        int column = name.table.empty() || name.table == tables[i]->name ? tables[i]->find_column(name.column) : -1;
        if (column >= 0)
            return {Term::Kind::column, i, column, Value(), 0};
    }
    throw SqlError("there is no such column");
}

std::vector<View::ResolvedAssignment> View::resolve(const std::vector<Assignment> &all) const
{
    std::vector<ResolvedAssignment> resolved;

    for (const auto &assignment : all)
        resolved.push_back({resolve(assignment.column), resolve(assignment.value)});
    return resolved;
}

View::Test View::resolve(const Condition &condition) const
{
    Test test{condition.kind, condition.comparison, {}, {}, false, {}, 0};

    if (condition.kind == Condition::Kind::comparison)
    {
        test.left = resolve(condition.left);
        test.right = resolve(condition.right);
        for (const Term *term : {&test.left, &test.right})
        {
            if (term->kind == Term::Kind::column)
            {
                test.is_text |= tables[term->table]->columns[term->column].type != ColumnType::number;
                test.depth = std::max(test.depth, term->table);
            }
            test.is_text |= std::holds_alternative<std::wstring>(term->constant);
        }
    }
    for (const auto &part : condition.parts)
    {
        test.parts.push_back(resolve(part));
        test.depth = std::max(test.depth, test.parts.back().depth);
    }
    return test;
}

Value View::value_of(const Term &term, const Tuple &tuple, bool is_text) const
{
    switch (term.kind)
    {
    case Term::Kind::column:
        return tuple[term.table]->values[term.column];
    case Term::Kind::constant:
        return term.constant;
    default:
        return term.field <= static_cast<int>(parameters.size()) ? converted(parameters[term.field - 1], is_text) : Value();
    }
}

bool View::holds(const Test &test, const Tuple &tuple) const
{
    const auto part_holds = [&](const Test &part) { return holds(part, tuple); };

    if (test.kind == Condition::Kind::all)
        return std::all_of(test.parts.begin(), test.parts.end(), part_holds);
    if (test.kind == Condition::Kind::any)
        return std::any_of(test.parts.begin(), test.parts.end(), part_holds);

    Value left = value_of(test.left, tuple, test.is_text), right = value_of(test.right, tuple, test.is_text);
    switch (test.comparison)
    {
    case Comparison::is_null:
        return is_null(left);
    case Comparison::is_not_null:
        return !is_null(left);
    /* NULL equals NULL alone: ICE33 compares columns of which both may be NULL, and finds nothing otherwise. */
    case Comparison::equal:
        return left == right;
    case Comparison::unequal:
        return left != right;
    default:
        break;
    }
    /* NULL is neither less nor greater than anything. */
    if (is_null(left) || is_null(right))
        return false;
    switch (test.comparison)
    {
    case Comparison::less:
        return left < right;
    case Comparison::greater:
        return left > right;
    case Comparison::at_most:
        return left <= right;
    default:
        return left >= right;
    }
}

/* Each test is made as soon as the tables that it is about have a row. */
void View::find(Tuple &tuple, size_t depth)
{
    if (depth == tables.size())
    {
        found.push_back(tuple);
        return;
    }
    for (const auto &row : tables[depth]->rows)
    {
        tuple[depth] = row;
        if (std::all_of(tests.begin(), tests.end(), [&](const Test &test) { return test.depth != depth || holds(test, tuple); }))
            find(tuple, depth + 1);
    }
}

std::vector<Value> View::result_of(const Tuple &tuple) const
{
    std::vector<Value> values;

    for (const auto &term : result_terms)
        values.push_back(value_of(term, tuple, true));
    return values;
}

void View::sort_and_distinguish()
{
    const auto key = [&](const Tuple &tuple)
    {
        std::vector<Value> values;
        for (const auto &term : order)
            values.push_back(value_of(term, tuple, true));
        return values;
    };
    std::stable_sort(found.begin(), found.end(), [&](const Tuple &one, const Tuple &other) { return key(one) < key(other); });

    if (const auto *select = std::get_if<Select>(&statement); select && select->is_distinct)
    {
        std::vector<std::vector<Value>> seen;
        std::vector<Tuple> kept;
        for (const auto &tuple : found)
        {
            auto values = result_of(tuple);
            if (std::find(seen.begin(), seen.end(), values) == seen.end())
            {
                seen.push_back(std::move(values));
                kept.push_back(tuple);
            }
        }
        found = std::move(kept);
    }
}

void View::assign(const Tuple &tuple) const
{
    for (const auto &[target, value] : assignments)
    {
        bool is_text = tables[target.table]->columns[target.column].type != ColumnType::number;
        tuple[target.table]->values[target.column] = value_of(value, tuple, is_text);
    }
}

bool View::execute(const Fields &fields)
{
    parameters = fields;
    found.clear();
    position = 0;

    if (std::holds_alternative<Insert>(statement))
    {
        auto row = std::make_shared<Row>(Row{std::vector<Value>(tables[0]->columns.size()), false});
        assign({row});
        return tables[0]->insert(std::move(*row));
    }
    if (const auto *create = std::get_if<CreateTable>(&statement))
    {
        auto present = database.find(create->table.name);
        if (present && !present->is_temporary)
            return false;
        database.add(create->table);
    }
    else if (std::holds_alternative<DropTable>(statement))
    {
        while (!tables[0]->rows.empty())
            tables[0]->remove(tables[0]->rows.back());
    }
    else if (const auto *add = std::get_if<AddColumn>(&statement))
    {
        int column = tables[0]->find_column(add->column.name);
        if (column >= 0 && !tables[0]->columns[column].is_temporary)
            return false;
        if (column < 0)
        {
            column = static_cast<int>(tables[0]->columns.size());
            tables[0]->columns.push_back(add->column);
        }
        for (const auto &row : tables[0]->rows)
        {
            row->values.resize(tables[0]->columns.size());
            row->values[column] = Value();
        }
    }
    else if (!std::holds_alternative<HoldOrFree>(statement))
    {
        Tuple tuple(tables.size());
        find(tuple, 0);
        sort_and_distinguish();
    }

    for (const auto &tuple : found)
    {
        if (std::holds_alternative<Update>(statement))
            assign(tuple);
        if (std::holds_alternative<Delete>(statement))
            tables[0]->remove(tuple[0]);
    }
    return true;
}

std::optional<std::vector<Value>> View::fetch()
{
    while (!result_terms.empty() && position < found.size())
    {
        const Tuple &tuple = found[position++];
        if (std::none_of(tuple.begin(), tuple.end(), [](const auto &row) { return row->is_deleted; }))
            return result_of(tuple);
    }
    return std::nullopt;
}

const Tuple *View::current() const
{
    return result_terms.empty() || position == 0 ? nullptr : &found[position - 1];
}

std::shared_ptr<Row> View::current_row(size_t result_column) const
{
    const Term &term = result_terms[result_column];

    return current() && term.kind == Term::Kind::column ? (*current())[term.table] : nullptr;
}

bool View::update_current(const Fields &fields)
{
    if (!current())
        return false;
    for (size_t i = 0; i < result_columns.size() && i < fields.size(); i++)
    {
        const auto [table, column] = result_columns[i];
        if (table && table->columns[column].type != ColumnType::stream)
            current_row(i)->values[column] = converted(fields[i], table->columns[column].type == ColumnType::text);
    }
    return true;
}

bool View::delete_current()
{
    if (!current() || tables.size() > 1)
        return false;
    tables[0]->remove((*current())[0]);
    return true;
}

bool View::insert(const Fields &fields)
{
    if (result_terms.empty() || tables.size() > 1)
        return false;
    Row row{std::vector<Value>(tables[0]->columns.size()), false};
    for (size_t i = 0; i < result_columns.size() && i < fields.size(); i++)
    {
        const auto [table, column] = result_columns[i];
        if (table)
            row.values[column] = converted(fields[i], table->columns[column].type != ColumnType::number);
    }
    return tables[0]->insert(std::move(row));
}
