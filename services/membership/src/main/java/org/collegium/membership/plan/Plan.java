package org.collegium.membership.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "plan")
class Plan {

    @Id
    private String code;

    @Column
    private String name;

    @Column
    private long feePence;

    @Column
    private String description;

    @Column
    private boolean active;

    @Version
    private @Nullable Integer version;

    protected Plan() {}

    Plan(PlanTerms terms) {
        this.code = terms.code();
        this.name = terms.name();
        this.feePence = terms.feePence();
        this.description = terms.description();
        this.active = terms.active();
    }

    void change(PlanTerms terms) {
        this.name = terms.name();
        this.feePence = terms.feePence();
        this.description = terms.description();
        this.active = terms.active();
    }

    boolean isAt(long seen) {
        return version != null && version == seen;
    }

    boolean isActive() {
        return active;
    }

    PlanView view() {
        return new PlanView(code, name, feePence, description, active, version == null ? 0 : version);
    }
}
