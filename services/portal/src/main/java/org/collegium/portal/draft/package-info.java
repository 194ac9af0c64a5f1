/// What was typed and is not sent yet. It is kept here and not in a session, because sessions end while people write.
///
/// A draft belongs to the address that its owner has proved; a kept form to the browser that sent it in vain.
@NullMarked
package org.collegium.portal.draft;

import org.jspecify.annotations.NullMarked;
