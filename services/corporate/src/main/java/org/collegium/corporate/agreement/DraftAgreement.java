package org.collegium.corporate.agreement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Turn a quote into an agreement that can be accepted.
public record DraftAgreement(UUID quoteId, @Nullable String purchaseOrder, Binding binding) {}
