-- An alias as the eye sees it: small letters, and one for each of those that are easily taken for each other. The portal
-- compares names by all the shapes that Unicode knows; this is the last bolt, for whoever writes past it.
create function folded_alias(alias text) returns text
  language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
  select replace(replace(
    translate(lower(normalize(alias, NFKC)),
      'авеѕіјкмнорстухѵԛԝһԁαονρτυκιημχ01i',
      'abesljkmhopctyxvqwhdaovptuklnmxoll'),
    'rn', 'm'), 'vv', 'w')
$$;
create unique index organisation_alias_folded on organisation (folded_alias(alias));
