/* What evaluators that are libraries call in the place of functions of msi.dll. */
#pragma once
#include <windows.h>

/* Has the imports of an evaluators' library end in our functions: those of database and view, and what takes messages.
 * keep_memory: memory that the library frees stays as it is. */
void divert_imports(HMODULE library, bool keep_memory);

/* Closes the views that are open. */
void close_views();
