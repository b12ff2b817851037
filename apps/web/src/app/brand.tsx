import { Box, Stack, Typography } from '@mui/material';
import { Link } from '@tanstack/react-router';
import { brand } from '../shared/look/brand';
import { useMessages } from '../shared/text/messages';
import { messages } from './messages';

/** The product's mark and word, under the municipality's own when it has set one. */
export function Brand() {
  const t = useMessages(messages);
  return (
    <Link to="/" aria-label={t.home(brand.name)} style={{ textDecoration: 'none', color: 'var(--ink)' }}>
      {brand.logo && (
        <Box
          component="img"
          src={brand.logo}
          alt=""
          sx={{ display: 'block', maxHeight: 40, maxWidth: 160, mb: 0.5 }}
        />
      )}
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1 }}>
        <Mark />
        <Box>
          <Typography
            component="span"
            sx={{ fontWeight: 700, fontSize: '1.125rem', display: 'block' }}
            lang="sv"
          >
            Drivbänk
          </Typography>{' '}
          {brand.name && (
            <Typography component="span" variant="caption" color="textSecondary" sx={{ display: 'block' }}>
              {brand.name}
            </Typography>
          )}
        </Box>
      </Stack>
    </Link>
  );
}

/** A cold frame with a seedling of two leaves. */
const Mark = () => (
  <Box
    component="svg"
    viewBox="0 0 16 16"
    aria-hidden="true"
    sx={{ width: 28, height: 28, flex: 'none', stroke: 'var(--leaf)', fill: 'none' }}
  >
    <path d="M1.5 14V6.5L8 2l6.5 4.5V14z" strokeWidth="1.5" strokeLinejoin="round" />
    <path
      d="M8 12V8.5M8 9.5C8 7.6 6.6 6.6 4.8 6.8 4.8 8.6 6 9.6 8 9.5zM8 8.6c0-1.7 1.2-2.7 3-2.6 0 1.7-1.2 2.7-3 2.6z"
      strokeWidth="1.1"
    />
  </Box>
);
