/* What an evaluator works with while it runs, and what it says. */
#pragma once
#include "value-rules.h"
#include "view.h"

struct Evaluation
{
    Database database;
    std::unique_ptr<ValueRules> rules;
    MSIHANDLE package; /* the file that the database was read from, for its summary information */
    MSIHANDLE session; /* Wine's, for conditions and properties */

    /* Of the evaluator that runs. */
    std::vector<std::wstring> messages; /* as Windows Installer gets them: fields with tabs between */
    std::wstring problem;               /* the first thing that it asked for and did not get, so that it can't be trusted */

    void note_problem(const std::wstring &what)
    {
        if (problem.empty())
            problem = what;
    }
};

/* One at a time: the functions that an evaluator calls get no context. */
extern Evaluation *evaluation;

/* A field of a record; 0 is the template. */
std::wstring field_of(MSIHANDLE record, UINT index);

/* All fields of a record, or none where there is no record. */
Fields fields_of(MSIHANDLE record);

/* A new record with the values in its fields from 1 on. */
MSIHANDLE record_of(const std::vector<Value> &values);

/* Opens a view; null, and the problem is noted, when the statement is not understood. */
std::unique_ptr<View> open_view(const std::wstring &sql);

/* MsiViewGetColumnInfo. */
MSIHANDLE column_information(const View &view, MSICOLINFO what);

/* MsiDatabaseIsTablePersistent. */
MSICONDITION is_persistent(const std::wstring &table);

/* MsiProcessMessage: notes the message. */
void take_message(INSTALLMESSAGE type, MSIHANDLE record);
