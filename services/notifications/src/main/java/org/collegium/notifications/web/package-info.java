/// The API of mailings: what a person gets, how campaigns go, which addresses are left alone.
@NullMarked
package org.collegium.notifications.web;

import org.jspecify.annotations.NullMarked;
