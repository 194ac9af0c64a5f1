package org.collegium.corporate.quote;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Quotes extends JpaRepository<Quote, UUID> {}
