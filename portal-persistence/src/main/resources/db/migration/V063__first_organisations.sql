-- The operator founds the first organisations of a coalition, while there is no lead who could be the second person: see
-- ctx.begin_coalition. No account is called "operator".
alter table organisation_step drop constraint organisation_step_second, add constraint organisation_step_second
  check (confirmed_at is null or confirmed_by is not null or asked_as = 'KEYCLOAK' or asked_by = 'operator'
    or step in ('SETTLE', 'FREEZE', 'LEAVE', 'RECALL'));
