/// The magazine: which issues there are, what stands in them, when they were published, and who may read the articles.
///
/// An issue is drafted by an editor, revised until it is right, and published once. Its contents are for everybody; its
/// articles are for members. This service decides both, the second from what membership tells it.
@NullMarked
package org.collegium.issues;

import org.jspecify.annotations.NullMarked;
