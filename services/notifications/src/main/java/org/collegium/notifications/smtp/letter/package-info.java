/// What a mail looks like and how it is written down.
///
/// Every mail has a text part written by hand and an HTML part that looks like the pages: one column, 600 px, dark
/// where the reader's screen is dark, and who sends it and why in the foot. A mail to many is rendered once; only the
/// address, the name and the links of the recipient are put in for each. Nothing a person typed can become a second
/// header.
@NullMarked
package org.collegium.notifications.smtp.letter;

import org.jspecify.annotations.NullMarked;
