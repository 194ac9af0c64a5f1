/// What the door refuses, and how it says so.
@NullMarked
package org.collegium.corporate.web;

import org.jspecify.annotations.NullMarked;
