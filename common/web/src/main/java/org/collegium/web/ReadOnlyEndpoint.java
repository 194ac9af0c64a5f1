package org.collegium.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A POST that only reads, e.g. a look-up by something that belongs into no address. Repeating it is harmless, so an
/// `Idempotency-Key` sent with it is not kept.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadOnlyEndpoint {}
