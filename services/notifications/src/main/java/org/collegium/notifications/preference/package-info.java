/// What persons decided about the mails they get: the magazine, yes or no.
///
/// Until somebody decides here, the wish told on joining counts. The link in every magazine mail decides "no" with
/// one click and without signing in; it can do nothing else.
@NullMarked
package org.collegium.notifications.preference;

import org.jspecify.annotations.NullMarked;
