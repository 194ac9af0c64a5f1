/// An issue is one month's number of the magazine, `2012-11`, with a label that people read, `November 2012`.
///
/// It holds articles in reading order; each stands in a section, has a title, authors, and a body in Markdown. A
/// draft may be revised; a published issue never changes again, because it was mailed.
@NullMarked
package org.collegium.issues.issue;

import org.jspecify.annotations.NullMarked;
