/// The house rules: what each module may depend on, what things are called, and where time and identity come from.
///
/// Every module extends [HouseRulesTest] and names its root package; [HouseRules] then knows which module it
/// is. The table is in CONTRIBUTING.md. Each rule has a deliberately broken fixture in this module's
/// tests.
@NullMarked
package org.collegium.testing.house;

import org.jspecify.annotations.NullMarked;
