/** What happens when the last day of a legal term goes by, or becomes certain. */
@NullMarked
package io.fireledger.application.deadline;

import org.jspecify.annotations.NullMarked;
