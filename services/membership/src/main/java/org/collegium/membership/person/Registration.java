package org.collegium.membership.person;

import org.jspecify.annotations.Nullable;

/// The entry in a professional register that a person says they have; nobody has checked it.
///
/// @param regulator who keeps the register, e.g. `HCPC`; null if a list did not say
public record Registration(@Nullable String regulator, String number) {}
