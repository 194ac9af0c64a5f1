package org.collegium.corporate.organisation;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Organisations extends JpaRepository<Organisation, UUID> {}
